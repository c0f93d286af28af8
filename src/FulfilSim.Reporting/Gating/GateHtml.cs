using FulfilSim.Experiments.Gating;
using FulfilSim.Reporting.Html;

namespace FulfilSim.Reporting.Gating;

/// <summary>A gate's answer as one page that needs nothing but a browser.</summary>
public static class GateHtml
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    public static string Write(GateReport report, GateContext context)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(context);
        return new Page(report.Title, "FulfilSim gate", "Did this change make it worse?", Policy)
        {
            Header = Markup.Paragraph(report.Verdict[0], "verdict")
                + Markup.Paragraph(report.Verdict[1])
                + Markup.Paragraph(report.Subject)
                + Page.Warnings(report.Notes),
            Main = ChecksOf(report) + HistoryOf(context),
            Footer = $"<p>Again: <code>{Markup.Escape(context.Command)}</code></p>\n"
                + Markup.Paragraph($"Scenario {report.Name}, digest {report.HeadDigest} (base {report.BaseDigest}); seed {report.Seed}; "
                    + $"FulfilSim {context.Version}."),
        }.Write(context.Version);
    }

    private static string ChecksOf(GateReport report) => report.Finding.Checks.Count == 0 ? "" : Section(
        "checks",
        "What was watched",
        GateChart.Write(report) + HtmlTable.Write(GateWords.TableOf(report)));

    private static string HistoryOf(GateContext context) => context.HistoryLength == 0 ? "" : Section(
        "history",
        "History",
        context.Changes.Count == 0
            ? Markup.Paragraph($"No change point in {context.HistoryLength} gates.")
            : Markup.List(context.Changes.Select(GateWords.Of)));

    private static string Section(string id, string heading, string content) =>
        $"<section id=\"{id}\" aria-labelledby=\"{id}-heading\">\n<h2 id=\"{id}-heading\">{heading}</h2>\n{content}</section>\n";
}
