using System.Globalization;
using FulfilSim.Experiments.Planning;
using FulfilSim.Reporting.Charts;
using FulfilSim.Reporting.Html;

namespace FulfilSim.Reporting.Planning;

/// <summary>A plan as one page that needs nothing but a browser.</summary>
public static class PlanHtml
{
    private const string Policy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:";

    /// <summary>The page's text.</summary>
    /// <param name="command">The command that makes the plan again.</param>
    public static string Write(PlanReport report, string command, ReportContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var version = (context ?? new()).Version;
        return new Page(report.Scenario.Title, "FulfilSim capacity plan", report.Scenario.Question, Policy)
        {
            Header = $"""
                {Markup.Paragraph(string.Join(' ', report.Verdict), "verdict")}
                {Page.Warnings(report.Warnings)}
                <noscript><p>The chart needs JavaScript; the tables have all numbers.</p></noscript>
                """,
            Main = string.Concat(PlanSection.All(report).Select(Written)),
            Footer = $"<p>Again: <code>{Markup.Escape(command)}</code></p>\n" + Markup.Paragraph(string.Create(
                CultureInfo.InvariantCulture,
                $"Scenario {report.Scenario.Name}, digest {report.Scenario.Digest}; seed {report.Scenario.Seed}; {report.CellCount} cells; ")
                + $"FulfilSim {version}. "
                + "Charts: Apache ECharts, Apache License 2.0."),
            Scripts = $"""
                <script type="application/json" id="plan">{PlanJson.WriteForPage(report)}</script>
                <script>{Markup.Script(WebBundle.Script)}</script>

                """,
        }.Write(version);
    }

    private static string Written(PlanSection section) =>
        $"<section id=\"{section.Id}\" aria-labelledby=\"{section.Id}-heading\">\n<h2 id=\"{section.Id}-heading\">{section.Heading}</h2>\n"
        + (section.Id == "curve" ? FigureMarkup.Write("load-failure", "Failure rate by multiple of the demand") : "")
        + HtmlTable.Write(section.Table!)
        + "</section>\n";
}
