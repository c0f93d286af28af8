using FulfilSim.Statistics;

namespace FulfilSim.Live.Options;

/// <summary>What the generator may not exceed. Beyond any of it the run is invalid, whatever its results.</summary>
public sealed record HealthOptions
{
    /// <summary>p99 of how late intended sends were made. Default 50ms; from 1ms to 1h.</summary>
    public TimeSpan LagP99
    {
        get;
        init => field = Require.InRange(value, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1));
    } = TimeSpan.FromMilliseconds(50);

    /// <summary>A send is late that is made so long after its intended moment. Default 100ms; from 1ms to 1h.</summary>
    public TimeSpan LateAfter
    {
        get;
        init => field = Require.InRange(value, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1));
    } = TimeSpan.FromMilliseconds(100);

    /// <summary>Share of sends that may be late. Default 0.5%.</summary>
    public Ratio LateRatio { get; init; } = new(0.005);

    /// <summary>Share of sends that may be missed, since too many journeys were under way. Default 0%.</summary>
    public Ratio MissedRatio { get; init; } = new(0);

    /// <summary>Share of the time that the garbage collector may stop everybody. Default 5%.</summary>
    public Ratio PauseRatio { get; init; } = new(0.05);

    /// <summary>p99 of how long work waits for a thread. Default 100ms; from 1ms to 1h.</summary>
    public TimeSpan ThreadWaitP99
    {
        get;
        init => field = Require.InRange(value, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1));
    } = TimeSpan.FromMilliseconds(100);

    /// <summary>Share of all processors that the generator may use, mean over the counted part. Default 90%.</summary>
    public Ratio ProcessorRatio { get; init; } = new(0.9);
}
