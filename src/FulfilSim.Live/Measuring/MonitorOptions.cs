using FulfilSim.Live.Options;

namespace FulfilSim.Live.Measuring;

/// <summary>What a <see cref="LoadMonitor"/> watches.</summary>
public sealed record MonitorOptions
{
    /// <summary>Which block.</summary>
    public required BlockHead Block { get; init; }

    /// <summary>What is measured. Default: no requests, as in the simulated shop.</summary>
    public MeterOptions Meter { get; init; } = new();

    /// <summary>What the generator may not exceed.</summary>
    public HealthOptions Health { get; init; } = new();

    /// <summary>What is watched while the load is on. Default: nothing.</summary>
    public IReadOnlyList<ThresholdOptions> Thresholds { get; init; } = [];
}

/// <summary>What is under way now. From any thread.</summary>
public interface ILoadGauges
{
    /// <summary>Requests.</summary>
    long InFlight { get; }

    /// <summary>Buyers who wait for something.</summary>
    long Waiting { get; }
}
