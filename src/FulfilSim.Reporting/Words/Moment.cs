using System.Globalization;

namespace FulfilSim.Reporting.Words;

/// <summary>Moments on the shop's own clock.</summary>
internal static class Moment
{
    /// <summary>"24 Nov 2017, 11:00" at so many seconds from the start.</summary>
    public static string Text(DateTimeOffset start, double seconds) =>
        start.AddSeconds(seconds).ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"UTC−02:00".</summary>
    public static string Offset(DateTimeOffset start) => start.Offset == TimeSpan.Zero
        ? "UTC"
        : "UTC" + start.ToString("zzz", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>"72 h", "5 d": a length in the largest unit that divides it, or hours.</summary>
    public static string Length(double seconds)
    {
        var hours = seconds / 3600;
        return hours > 96 && hours % 24 == 0 ? $"{hours / 24:0} d" : string.Create(CultureInfo.InvariantCulture, $"{hours:0.#} h");
    }
}
