using System.Globalization;

namespace FulfilSim.Cli.Printing;

/// <summary>Moments on the shop's clock, for a page.</summary>
internal static class LocalTime
{
    /// <summary>"Tuesday 5 March 2024".</summary>
    public static string Day(DateTimeOffset moment) => moment.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"20:01:13".</summary>
    public static string Clock(DateTimeOffset moment) => moment.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>"Tue 5 Mar 20:01:13".</summary>
    public static string Short(DateTimeOffset moment) => moment.ToString("ddd d MMM HH:mm:ss", CultureInfo.InvariantCulture);
}
