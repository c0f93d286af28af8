using FulfilSim.Experiments.Comparing;
using FulfilSim.Reporting.Charts;
using FulfilSim.Reporting.Html;
using FulfilSim.Reporting.Words;

namespace FulfilSim.Reporting;

/// <summary>
/// The report as one page that needs nothing but a browser: script, style and data are inside it, and it asks nobody
/// for anything.
/// </summary>
public static class ReportHtml
{
    /// <summary>What the page may load: nothing that is not inside it.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:";

    /// <summary>The page's text.</summary>
    public static string Write(Comparison comparison, ReportContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var scenario = comparison.Scenario;
        var known = context ?? new();
        return new Page(scenario.Title, "FulfilSim comparison", scenario.Question, Policy)
        {
            Header = $"""
                {Markup.Paragraph(string.Join(' ', comparison.Verdict), "verdict")}
                {Page.Warnings(comparison.Warnings)}
                {ReportSections.Contents(comparison)}
                <noscript><p>The charts need JavaScript; the tables have all numbers.</p></noscript>
                """,
            Main = ReportSections.All(comparison),
            Footer = FooterOf(comparison, known),
            Scripts = $"""
                <script type="application/json" id="comparison">{ResultsJson.WriteForPage(comparison)}</script>
                <script>{Markup.Script(WebBundle.Script)}</script>

                """,
        }.Write(known.Version);
    }

    private static string FooterOf(Comparison comparison, ReportContext context)
    {
        var scenario = comparison.Scenario;
        var notes = string.Concat(context.Notes.Select(note => Markup.Paragraph(note)));
        return notes
            + $"<p>Again: <code>{Markup.Escape(context.CommandFor(scenario))}</code></p>\n"
            + Markup.Paragraph($"Scenario {scenario.Name}, digest {scenario.Digest}; seed {scenario.Seed}; "
                + $"{Sample.Text(scenario)}; FulfilSim {context.Version}. Charts: Apache ECharts, Apache License 2.0.");
    }
}
