using System.Globalization;

namespace FulfilSim.Live.Journeys.Answers;

/// <summary>When to come back, as a Retry-After header says it: in seconds, or by a date of HTTP (RFC 9110, 10.2.3).</summary>
internal static class RetryAfter
{
    /// <summary>Nobody is sent away for longer.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private static readonly string[] Dates = ["r", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];

    /// <summary>Zero when there is no header, or nobody can tell what it says, or it lies in the past.</summary>
    public static TimeSpan Of(string? header, DateTimeOffset now)
    {
        var text = header?.Trim() ?? "";
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return seconds >= Longest.TotalSeconds ? Longest : TimeSpan.FromSeconds(seconds);
        return DateTimeOffset.TryParseExact(text, Dates, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite, out var date)
            ? TimeSpan.FromTicks(Math.Clamp((date - now).Ticks, 0, Longest.Ticks))
            : TimeSpan.Zero;
    }
}
