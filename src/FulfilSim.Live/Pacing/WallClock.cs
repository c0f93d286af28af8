using FulfilSim.Actors;

namespace FulfilSim.Live.Pacing;

/// <summary>Wall time since the start of a paced run, and the virtual moments it stands for.</summary>
/// <param name="scale">Virtual seconds per wall second.</param>
/// <param name="origin">The moment at which the run starts: now.</param>
internal sealed class WallClock(TimeProvider time, double scale, SimTime origin)
{
    /// <summary>Half of all ticks there are; no run gets there.</summary>
    private const long TicksMax = 1L << 62;

    private readonly long _start = time.GetTimestamp();

    /// <summary>Wall time since the start, rounded down to a tick.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(_start);

    /// <summary>The moment that has come after so much wall time, rounded down to a tick; always before <see cref="SimTime.Never"/>.</summary>
    public SimTime MomentAt(TimeSpan elapsed) => origin + new TimeSpan(TicksAfter(elapsed.Ticks));

    /// <summary>The first tick of wall time at which a moment has come: 0 for one before the start, the longest time there is for never.</summary>
    public TimeSpan WallTimeOf(SimTime moment)
    {
        var due = (moment - origin).Ticks;
        if (due <= 0)
            return TimeSpan.Zero;
        if (due >= TicksMax || due / scale >= TicksMax)
            return TimeSpan.MaxValue;
        var ticks = (long)(due / scale);
        while (TicksAfter(ticks) < due) // the quotient is rounded, and nothing may come early
            ticks++;
        while (TicksAfter(ticks - 1) >= due)
            ticks--;
        return new TimeSpan(ticks);
    }

    /// <summary>The timestamp at which a moment has come, as the clock's <see cref="TimeProvider"/> gives them.</summary>
    public long TimestampOf(SimTime moment) =>
        _start + (long)Math.Ceiling(WallTimeOf(moment).Ticks * ((double)time.TimestampFrequency / TimeSpan.TicksPerSecond));

    private long TicksAfter(long wallTicks) => (long)Math.Min(wallTicks * scale, TicksMax);
}
