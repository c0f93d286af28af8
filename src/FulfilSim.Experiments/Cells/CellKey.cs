using System.Globalization;

namespace FulfilSim.Experiments.Cells;

/// <summary>Which cell: the unit of work, of resuming and of distribution.</summary>
/// <param name="Arm">Name of the arm; <see cref="Scenarios.Arm.PlaceboName"/> for the placebo.</param>
/// <param name="Level">Name of the load level, or of what is changed in the scenario; <see cref="SingleLevel"/> where there is one and
/// nothing is changed.</param>
/// <param name="Replication">0-based.</param>
public sealed record CellKey(string Arm, string Level, int Replication)
{
    /// <summary>The load level of an experiment that has no others.</summary>
    public const string SingleLevel = "1";

    /// <summary>By arm, level and replication; names by their code units, so that no culture has a say.</summary>
    public static IComparer<CellKey> Order { get; } = Comparer<CellKey>.Create(Compare);

    /// <summary>1-based, for people.</summary>
    public int ReplicationNumber => Replication + 1;

    /// <summary>For people: "address, replication 3".</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Arm}, {(Level == SingleLevel ? "" : $"level {Level}, ")}replication {ReplicationNumber}");

    private static int Compare(CellKey left, CellKey right)
    {
        var byArm = string.CompareOrdinal(left.Arm, right.Arm);
        var byLevel = byArm != 0 ? byArm : string.CompareOrdinal(left.Level, right.Level);
        return byLevel != 0 ? byLevel : left.Replication.CompareTo(right.Replication);
    }
}
