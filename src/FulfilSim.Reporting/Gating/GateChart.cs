using System.Globalization;
using System.Text;
using FulfilSim.Experiments.Gating;
using FulfilSim.Reporting.Html;

namespace FulfilSim.Reporting.Gating;

/// <summary>
/// The changes with their intervals, a line a measure, in margins: 0 is no change, 1 the margin. A drawing without a script, since a
/// gate's page is often looked at where scripts are not run.
/// </summary>
internal static class GateChart
{
    private const double Left = 260;
    private const double Width = 640;
    private const double RowHeight = 34;
    private const double Top = 30;
    private const double From = -1.5;
    private const double Until = 3;

    public static string Write(GateReport report)
    {
        var checks = report.Finding.Checks.Where(check => check.Difference is not null).ToList();
        if (checks.Count == 0)
            return "";
        var height = Top + checks.Count * RowHeight + 46;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            <figure><figcaption><h3 class="finding">What lies left of 1 passes, what lies right of it is a regression</h3>
            <p class="subtitle">change to the worse in margins, interval of {GateWords.Level(report)}, n = {report.Finding.Replications} replications</p>
            </figcaption>
            <svg viewBox="0 0 940 {height}" width="100%" role="img" font-size="14" fill="currentColor" stroke="none"
              aria-label="Changes of all measures with their intervals, in margins">
            """);
        Line(text, At(0), Top - 8, At(0), height - 40, "stroke-opacity=\"0.5\"");
        Line(text, At(1), Top - 8, At(1), height - 40, "stroke-width=\"2\" stroke-dasharray=\"6 4\"");
        foreach (var tick in new[] { -1, 0, 1, 2, 3 })
            Word(text, At(tick), height - 22, tick.ToString(CultureInfo.InvariantCulture), "middle");
        Word(text, At(0.75), height - 4, "change to the worse, in margins", "middle");
        for (var index = 0; index < checks.Count; index++)
            Row(text, checks[index], Top + (index + 0.5) * RowHeight);
        return text.Append("\n</svg></figure>\n").ToString();
    }

    private static void Row(StringBuilder text, CheckResult check, double y)
    {
        var (mean, half) = (check.Check.Sign * check.Difference!.Difference.Mean, check.Difference.Difference.HalfWidth);
        var (low, middle, high) = (At((mean - half) / check.Check.Margin), At(mean / check.Check.Margin), At((mean + half) / check.Check.Margin));
        Word(text, Left - 12, y + 5, check.Check.Name, "end");
        Line(text, low, y, high, y, "stroke-width=\"2\"");
        Line(text, low, y - 6, low, y + 6, "");
        Line(text, high, y - 6, high, y + 6, "");
        text.Append(CultureInfo.InvariantCulture, $"\n<circle cx=\"{middle:0.#}\" cy=\"{y:0.#}\" r=\"5\"/>");
    }

    /// <summary>What lies outside is drawn at the edge.</summary>
    private static double At(double margins) =>
        Left + Width * (Math.Clamp(double.IsFinite(margins) ? margins : Until, From, Until) - From) / (Until - From);

    private static void Line(StringBuilder text, double x1, double y1, double x2, double y2, string more) => text.Append(
        CultureInfo.InvariantCulture, $"\n<line x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\" stroke=\"currentColor\" {more}/>");

    private static void Word(StringBuilder text, double x, double y, string word, string anchor) => text.Append(
        CultureInfo.InvariantCulture, $"\n<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">{Markup.Escape(word)}</text>");
}
