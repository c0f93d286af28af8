using FulfilSim.Experiments.Gating;

namespace FulfilSim.Reporting.Gating;

/// <summary>Lines that GitHub Actions shows beside the change: <c>::error</c>, <c>::warning</c>, <c>::notice</c>.</summary>
public static class GitHubAnnotations
{
    /// <param name="inconclusive">The level of an inconclusive gate: "error", "warning" or "notice".</param>
    public static IReadOnlyList<string> Of(GateReport report, GateContext context, string inconclusive)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(context);
        var level = report.Answer switch
        {
            GateAnswer.Regression => "error",
            GateAnswer.Inconclusive => inconclusive,
            _ => "notice",
        };
        return
        [
            Line(level, $"gate {report.Name}", $"{report.Verdict[0]} {report.Subject}"),
            .. context.Changes.Where(change => change.IsWorse).Select(change => Line("notice", $"gate {report.Name}: history", GateWords.Of(change))),
        ];
    }

    private static string Line(string level, string title, string message) => $"::{level} title={Property(title)}::{Data(message)}";

    /// <summary>As the runner's own toolkit escapes messages.</summary>
    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
