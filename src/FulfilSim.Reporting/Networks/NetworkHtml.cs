using FulfilSim.Experiments.Networks;
using FulfilSim.Reporting.Charts;
using FulfilSim.Reporting.Html;

namespace FulfilSim.Reporting.Networks;

/// <summary>A comparison of networks as one page that needs nothing but a browser. It has tables and no charts.</summary>
public static class NetworkHtml
{
    /// <summary>What the page may load: nothing that is not inside it.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    /// <summary>The page's text.</summary>
    public static string Write(NetworkComparison comparison, ReportContext? context = null)
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
            <p class="kind">FulfilSim comparison of queueing networks</p>
            <h1>{Markup.Escape(scenario.Title)}</h1>
            {Markup.Paragraph(scenario.Question, "question")}
            {WarningsOf(comparison)}
            <p>Reports on networks have no charts yet: every number is in the tables.</p>
            </header>
            <main>
            {Section("arms", "The arms", HtmlTable.Write(NetworkTables.OfMainMeasures(comparison)))}{DifferencesOf(comparison)}{Section("measures", "Every measure", HtmlTable.Write(NetworkTables.OfEveryMeasure(comparison)))}</main>
            <footer>
            {string.Concat(known.Notes.Select(note => Markup.Paragraph(note)))}<p>Again: <code>{Markup.Escape(known.CommandFor(scenario))}</code></p>
            {Markup.Paragraph($"Scenario {scenario.Name}, digest {scenario.Digest}; seed {scenario.Seed}; {NetworkTables.Sample(scenario)}; FulfilSim {known.Version}.")}</footer>
            </body>
            </html>

            """;
    }

    private static string WarningsOf(NetworkComparison comparison) => comparison.Warnings.Count == 0
        ? ""
        : $"""
            <section class="warnings" aria-labelledby="warnings-heading">
            <h2 id="warnings-heading">Before you believe it</h2>
            {Markup.List(comparison.Warnings)}</section>
            """;

    private static string DifferencesOf(NetworkComparison comparison) =>
        NetworkTables.OfDifferences(comparison) is { } table ? Section("differences", "Differences", HtmlTable.Write(table)) : "";

    private static string Section(string id, string heading, string content) =>
        $"<section id=\"{id}\" aria-labelledby=\"{id}-heading\">\n<h2 id=\"{id}-heading\">{heading}</h2>\n{content}</section>\n";
}
