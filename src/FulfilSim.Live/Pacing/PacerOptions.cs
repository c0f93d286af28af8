using FulfilSim.Actors;
using FulfilSim.Statistics;

namespace FulfilSim.Live.Pacing;

/// <summary>How virtual time is paced by wall time. Immutable, and valid once built.</summary>
public sealed record PacerOptions
{
    private const double TimeScaleMin = 0.001;
    private const double TimeScaleMax = 100_000;
    private const int CapacityMax = 10_000_000;

    private static readonly TimeSpan NapLimit = TimeSpan.FromMilliseconds(20);

    /// <summary>Virtual seconds per wall second. Default 1; from 0.001 to 100,000 (a day in less than a second).</summary>
    public double TimeScale { get; init => field = Require.InRange(value, TimeScaleMin, TimeScaleMax); } = 1;

    /// <summary>Injections that may wait to be taken in; what comes beyond is refused. Default 10,000; from 1 to 10 million.</summary>
    public int InjectionCapacity { get; init => field = Require.InRange(value, 1, CapacityMax); } = 10_000;

    /// <summary>
    /// Wall time before a due moment that is spent in short naps, because longer sleeps end late by about as much. Default 1 ms;
    /// from 0 (no naps; deliveries are up to a timer's tick late) to 20 ms (for platforms with coarse timers).
    /// </summary>
    public TimeSpan NapMax
    {
        get;
        init => field = Require.InRange(value, TimeSpan.Zero, NapLimit);
    } = TimeSpan.FromMilliseconds(1);

    /// <summary>Last moment of the run; what is due then is delivered. Default never.</summary>
    public SimTime End { get; init; } = SimTime.Never;
}
