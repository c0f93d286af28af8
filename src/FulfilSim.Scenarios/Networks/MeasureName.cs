using System.Text.RegularExpressions;
using FulfilSim.Scenarios.Quantities;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Networks;

/// <summary>Paths of measures as an author may write them, and as results have them.</summary>
internal static partial class MeasureName
{
    /// <summary>A duration at the end is written the one way that results write it: "above.60s" is "above.1min".</summary>
    public static string Canonical(string path)
    {
        var match = EndsInDuration().Match(path);
        return match.Success && DurationText.Parse(match.Groups["duration"].Value) is { IsRead: true } duration
            ? match.Groups["quantity"].Value + Duration.Format(duration.Value)
            : path;
    }

    [GeneratedRegex(@"\A(?<quantity>.*?\.(?:above|at)\.)(?<duration>[0-9].*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex EndsInDuration();
}
