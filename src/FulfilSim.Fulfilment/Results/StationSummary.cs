namespace FulfilSim.Fulfilment.Results;

/// <summary>What one station did from start to end of a cell.</summary>
public sealed record StationSummary
{
    /// <summary>Path-like name, e.g. "orderSystem.workers", "warehouses.sp.pickers".</summary>
    public required string Name { get; init; }

    public long Arrivals { get; init; }

    public long Departures { get; init; }

    /// <summary>Turned away because the queue was full.</summary>
    public long Refused { get; init; }

    /// <summary>Left the queue before being served.</summary>
    public long Reneged { get; init; }

    /// <summary>Busy server time over offered server time, 0 to 1.</summary>
    public double UtilisationRatio { get; init; }

    /// <summary>Share of served jobs that waited at all, 0 to 1.</summary>
    public double WaitedRatio { get; init; }

    public DelaySummary Waiting { get; init; } = new(0, 0, 0, 0, 0, 0);

    public DelaySummary Sojourn { get; init; } = new(0, 0, 0, 0, 0, 0);

    public double QueueLengthMean { get; init; }

    public long QueueLengthMax { get; init; }

    /// <summary>
    /// Offered load of the cohort's worst hour: service time brought in, over the hour, in erlang. What comes in while nobody is
    /// on duty counts with the shift that follows, which then counts as a whole.
    /// </summary>
    public double OfferedLoadPeakErlang { get; init; }

    /// <summary>Servers on duty then (mean).</summary>
    public double ServersAtPeak { get; init; }
}
