using FulfilSim.Experiments.Networks;
using FulfilSim.Reporting.Html;
using FulfilSim.Reporting.Tables;

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
        return new Page(scenario.Title, "FulfilSim comparison of queueing networks", scenario.Question, Policy)
        {
            Header = Page.Warnings(comparison.Warnings)
                + "\n<p>Reports on networks have no charts yet: every number is in the tables.</p>",
            Main = TablesOf(comparison),
            Footer = FooterOf(scenario, known),
        }.Write(known.Version);
    }

    private static string TablesOf(NetworkComparison comparison) =>
        Section("arms", "The arms", HtmlTable.Write(NetworkTables.OfMainMeasures(comparison)))
        + (ObjectiveTable.Of(comparison) is { } objectives ? Section("objectives", "Objectives", HtmlTable.Write(objectives)) : "")
        + (NetworkTables.OfDifferences(comparison) is { } table ? Section("differences", "Differences", HtmlTable.Write(table)) : "")
        + Section("measures", "Every measure", HtmlTable.Write(NetworkTables.OfEveryMeasure(comparison)));

    private static string FooterOf(NetworkSummary scenario, ReportContext context) =>
        string.Concat(context.Notes.Select(note => Markup.Paragraph(note)))
        + $"<p>Again: <code>{Markup.Escape(context.CommandFor(scenario))}</code></p>\n"
        + Markup.Paragraph($"Scenario {scenario.Name}, digest {scenario.Digest}; seed {scenario.Seed}; "
            + $"{NetworkTables.Sample(scenario)}; FulfilSim {context.Version}.");

    private static string Section(string id, string heading, string content) =>
        $"<section id=\"{id}\" aria-labelledby=\"{id}-heading\">\n<h2 id=\"{id}-heading\">{heading}</h2>\n{content}</section>\n";
}
