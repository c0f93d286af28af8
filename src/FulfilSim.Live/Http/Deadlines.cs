namespace FulfilSim.Live.Http;

/// <summary>Moments until which something may take: timestamps of a <see cref="TimeProvider"/>.</summary>
internal static class Deadlines
{
    public const long Never = long.MaxValue;

    /// <summary>Longer than any run, and short enough for every timer.</summary>
    private static readonly TimeSpan LongMax = TimeSpan.FromDays(40);

    public static long After(TimeProvider time, long moment, TimeSpan duration) =>
        duration >= LongMax || duration == Timeout.InfiniteTimeSpan
            ? Never
            : moment + (long)Math.Ceiling(duration.TotalSeconds * time.TimestampFrequency);

    /// <summary>What is left, in whole milliseconds, rounded up, as timers count; never below 0.</summary>
    public static TimeSpan Left(TimeProvider time, long deadline)
    {
        if (deadline == Never)
            return Timeout.InfiniteTimeSpan;
        var milliseconds = Math.Ceiling((deadline - time.GetTimestamp()) * 1000.0 / time.TimestampFrequency);
        return TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 0, LongMax.TotalMilliseconds));
    }
}
