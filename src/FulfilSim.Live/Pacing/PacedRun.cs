using FulfilSim.Actors;
using FulfilSim.Statistics;

namespace FulfilSim.Live.Pacing;

/// <summary>How a paced run went.</summary>
public sealed record PacedRun
{
    public required PacedEnding Ending { get; init; }

    /// <summary>The simulation's clock at the end: everything due by then was delivered, and nothing beyond.</summary>
    public required SimTime Until { get; init; }

    /// <summary>What the run took, in wall time.</summary>
    public required TimeSpan WallTime { get; init; }

    /// <summary>For each delivery, the wall time from the moment it was due to the moment it was made.</summary>
    public required DurationHistogram Lag { get; init; }

    public TimeSpan LagP50 => Lag.Quantile(0.5);

    public TimeSpan LagP99 => Lag.Quantile(0.99);

    public TimeSpan LagMax => Lag.Max;

    /// <summary>Injections that reached the simulation.</summary>
    public required long InjectedCount { get; init; }

    /// <summary>Injections refused at the edge by the end of the run.</summary>
    public required long RefusedCount { get; init; }

    /// <summary>Injections let in at the edge that the run ended without. None of them was recorded.</summary>
    public required long UntakenCount { get; init; }
}
