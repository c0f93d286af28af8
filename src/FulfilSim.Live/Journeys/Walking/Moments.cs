namespace FulfilSim.Live.Journeys.Walking;

/// <summary>Timestamps and the time between them.</summary>
internal static class Moments
{
    /// <summary>The timestamp that comes so long after another.</summary>
    public static long After(this TimeProvider time, long timestamp, TimeSpan span) =>
        timestamp + (long)(span.Ticks * ((double)time.TimestampFrequency / TimeSpan.TicksPerSecond));
}
