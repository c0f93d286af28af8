using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Scenarios;

/// <summary>How often to try, and how sure to be.</summary>
public sealed record ExperimentOptions
{
    /// <summary>Replications of every arm. Default 20; from 1 to 100000.</summary>
    public int Replications { get; init => field = Require.InRange(value, 1, 100_000); } = 20;

    /// <summary>Confidence level of all intervals. Default 95%; from 50% to 99.99%.</summary>
    public Ratio Confidence { get; init => field = Require.InRange(value, new Ratio(0.5), new Ratio(0.9999)); } = new(0.95);

    /// <summary>Of a shop: how well differences are to be known. Where it is stated, replications go on until they are, and
    /// <see cref="Replications"/> has no say. Default: not stated.</summary>
    public PrecisionOptions? Precision { get; init; }

    /// <summary>Seed of all chance. Default 1.</summary>
    public ulong Seed { get; init; } = 1;
}
