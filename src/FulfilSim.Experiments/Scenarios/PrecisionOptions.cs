using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Scenarios;

/// <summary>How well the differences are to be known. Replications go on until they are.</summary>
public sealed record PrecisionOptions
{
    /// <summary>Half-width that no interval of a difference in failure rate may exceed, in percentage points of the rate. Default 0.5%;
    /// above 0, to 50%.</summary>
    public Ratio HalfWidth
    {
        get;
        init => field = Require.InRange(value, new Ratio(1e-9), new Ratio(0.5));
    } = new(0.005);

    /// <summary>At most so many replications. Default 500; from 10 to 100000.</summary>
    public int ReplicationsMax { get; init => field = Require.InRange(value, 10, 100_000); } = 500;
}
