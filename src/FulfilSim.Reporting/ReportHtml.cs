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
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="generator" content="FulfilSim {Markup.Escape(known.Version)}">
            <title>{Markup.Escape(scenario.Title)}</title>
            <link rel="icon" href="data:,">
            <style>
            {WebBundle.Style}</style>
            </head>
            <body>
            <header>
            <p class="kind">FulfilSim comparison</p>
            <h1>{Markup.Escape(scenario.Title)}</h1>
            {Markup.Paragraph(scenario.Question, "question")}
            {Markup.Paragraph(string.Join(' ', comparison.Verdict), "verdict")}
            {WarningsOf(comparison)}
            {ReportSections.Contents}
            <noscript><p>The charts need JavaScript; the tables have all numbers.</p></noscript>
            </header>
            <main>
            {ReportSections.All(comparison)}</main>
            <footer>
            {FooterOf(comparison, known)}</footer>
            <script type="application/json" id="comparison">{ResultsJson.WriteForPage(comparison)}</script>
            <script>{Markup.Script(WebBundle.Script)}</script>
            </body>
            </html>

            """;
    }

    private static string WarningsOf(Comparison comparison) => comparison.Warnings.Count == 0
        ? ""
        : $"""
            <section class="warnings" aria-labelledby="warnings-heading">
            <h2 id="warnings-heading">Before you believe it</h2>
            {Markup.List(comparison.Warnings)}</section>
            """;

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
