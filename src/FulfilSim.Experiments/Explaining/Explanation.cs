using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Lives;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Experiments.Explaining;

/// <summary>The life of one potential intent, arm beside arm.</summary>
public sealed record Explanation
{
    public required ShopScenario Scenario { get; init; }

    /// <summary>0-based.</summary>
    public required int Replication { get; init; }

    public required long Intent { get; init; }

    /// <summary>In the order they are shown in; each but the first is held against the first.</summary>
    public required IReadOnlyList<ArmLife> Arms { get; init; }

    /// <summary>What the reader must know besides; one sentence each.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>When the intent came up, since the scenario's start: under every arm.</summary>
    public TimeSpan AroseAt => Arms[0].Life.AroseAt;

    /// <summary>What was wanted; null when it was submitted under no arm.</summary>
    public WantedGoods? Wanted => Arms.Select(arm => arm.Life.Wanted).FirstOrDefault(wanted => wanted is not null);

    /// <summary>Local time of a moment.</summary>
    public DateTimeOffset LocalTimeOf(TimeSpan moment) => Scenario.Shop.Clock.Start + moment;

    /// <summary>The first against each other.</summary>
    public IReadOnlyList<LifeDifference> Differences => [.. Arms.Skip(1).Select(arm => LifeDifference.Between(Arms[0], arm))];

    /// <summary>Plant faults that were on while the intent lived.</summary>
    public IReadOnlyList<FaultWindow> Windows
    {
        get
        {
            var until = Arms.SelectMany(arm => arm.Life.Happenings).Select(each => each.At).DefaultIfEmpty(AroseAt).Max();
            return [.. Arms[0].Cell.Windows.Where(window => window.FromSeconds <= until.TotalSeconds && window.UntilSeconds > AroseAt.TotalSeconds)];
        }
    }
}
