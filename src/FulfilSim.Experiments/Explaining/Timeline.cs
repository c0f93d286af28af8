using FulfilSim.Fulfilment.Lives;

namespace FulfilSim.Experiments.Explaining;

/// <summary>One moment of the arms' lives beside each other.</summary>
/// <param name="At">Since the scenario's start.</param>
/// <param name="PerArm">What happened under each arm; null where it did not, then.</param>
public sealed record TimelineRow(TimeSpan At, IReadOnlyList<Happening?> PerArm)
{
    /// <summary>It happened under all arms, at this very moment.</summary>
    public bool IsShared => PerArm.All(happening => happening is not null);

    /// <summary>What happened, under whichever arm.</summary>
    public Happening Happening => PerArm.First(happening => happening is not null)!;
}

/// <summary>Lives beside each other, by time.</summary>
public static class Timeline
{
    public static IReadOnlyList<TimelineRow> Of(IReadOnlyList<ArmLife> lives)
    {
        ArgumentNullException.ThrowIfNull(lives);
        var rows = new List<(int Place, Happening?[] PerArm)>();
        for (var arm = 0; arm < lives.Count; arm++)
        {
            var happenings = lives[arm].Life.Happenings;
            for (var place = 0; place < happenings.Count; place++)
            {
                var row = rows.Find(each => each.PerArm[arm] is null && each.PerArm.Contains(happenings[place])).PerArm;
                if (row is null)
                    rows.Add((place, row = new Happening?[lives.Count]));
                row[arm] = happenings[place];
            }
        }
        return
        [
            .. rows
                .Select(row => (row.Place, Row: new TimelineRow(row.PerArm.First(each => each is not null)!.At, row.PerArm)))
                .OrderBy(row => row.Row.At)
                .ThenBy(row => row.Place)
                .Select(row => row.Row),
        ];
    }
}
