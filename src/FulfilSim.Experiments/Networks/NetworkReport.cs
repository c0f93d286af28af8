using FulfilSim.Experiments.Objectives;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Networks;

/// <summary>Which question was asked, of which network.</summary>
public sealed record NetworkSummary
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string Question { get; init; }

    /// <summary>Digest of the resolved scenario, 16 hexadecimal digits.</summary>
    public required string Digest { get; init; }

    public required ulong Seed { get; init; }

    public required int Replications { get; init; }

    public required double ConfidenceLevel { get; init; }

    /// <summary>Parts of the only replication stand for replications.</summary>
    public required bool IsOfBatches { get; init; }

    /// <summary>Replications, or batches: what estimates are means of.</summary>
    public required int SampleCount { get; init; }
}

/// <summary>What the replications say of one arm of a network.</summary>
/// <param name="Name">The arm.</param>
/// <param name="WarmUpSeconds">The start that was discarded: mean over replications.</param>
/// <param name="Measures">By path, in the order in which they were taken.</param>
/// <param name="Differences">Main measures less the reference's, by path, simultaneous over all arms and measures; empty for the reference.</param>
public sealed record NetworkArmResult(
    string Name,
    double WarmUpSeconds,
    IReadOnlyDictionary<string, Estimate> Measures,
    IReadOnlyDictionary<string, PairedDifference> Differences)
{
    /// <summary>How it stands by the scenario's objectives; empty where there are none.</summary>
    public IReadOnlyList<ObjectiveResult> Objectives { get; init; } = [];
}

/// <summary>The answer of <c>run</c> on a network: one arm in depth.</summary>
public sealed record NetworkReport(NetworkSummary Scenario, NetworkArmResult Arm, IReadOnlyList<string> Warnings);

/// <summary>The answer of <c>compare</c> on a network: the variants side by side. A pure function of the finished cells.</summary>
/// <param name="Arms">The reference first, then the variants in the scenario's order.</param>
/// <param name="MainPaths">The measures that arms are compared by.</param>
/// <param name="Warnings">What the reader must know before believing the rest.</param>
public sealed record NetworkComparison(
    NetworkSummary Scenario, IReadOnlyList<NetworkArmResult> Arms, IReadOnlyList<string> MainPaths, IReadOnlyList<string> Warnings)
{
    /// <summary>The arm that every difference is against.</summary>
    public NetworkArmResult Reference => Arms[0];
}
