using System.Globalization;

namespace FulfilSim.Statistics;

/// <summary>Values as a scenario file writes them.</summary>
internal static class Literal
{
    public static string Of<T>(T? value) => value switch
    {
        null => "missing",
        TimeSpan duration => Duration.Format(duration),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
