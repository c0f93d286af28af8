using FulfilSim.Experiments.Comparing;
using FulfilSim.Reporting.Charts;
using FulfilSim.Reporting.Html;
using FulfilSim.Reporting.Words;

namespace FulfilSim.Reporting.Studies;

/// <summary>A study as one page that needs nothing but a browser.</summary>
internal static class StudyHtml
{
    private const string Policy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:";

    /// <param name="kind">What sort of report it is.</param>
    /// <param name="data">JSON for the charts, by the id of its element; empty where there is no chart.</param>
    public static string Write(
        ScenarioSummary scenario,
        string kind,
        IReadOnlyList<string> verdict,
        IReadOnlyList<string> warnings,
        IEnumerable<Section> sections,
        string command,
        ReportContext context,
        (string Id, string Json) data) => new Page(scenario.Title, kind, scenario.Question, Policy)
        {
            Header = Markup.Paragraph(string.Join(' ', verdict), "verdict") + Page.Warnings(warnings)
                + (data.Id.Length == 0 ? "" : "<noscript><p>The charts need JavaScript; the tables have all numbers.</p></noscript>"),
            Main = string.Concat(sections.Select(Text)),
            Footer = $"<p>Again: <code>{Markup.Escape(command)}</code></p>\n"
                + Markup.Paragraph($"Scenario {scenario.Name}, digest {scenario.Digest}; seed {scenario.Seed}; {Sample.Text(scenario)}; "
                    + $"FulfilSim {context.Version}. Charts: Apache ECharts, Apache License 2.0."),
            Scripts = data.Id.Length == 0
                ? ""
                : $"<script type=\"application/json\" id=\"{data.Id}\">{data.Json}</script>\n<script>{Markup.Script(WebBundle.Script)}</script>\n",
        }.Write(context.Version);

    private static string Text(Section section) =>
        $"<section id=\"{section.Id}\" aria-labelledby=\"{section.Id}-heading\">\n<h2 id=\"{section.Id}-heading\">{section.Heading}</h2>\n"
        + (section.Figure.Length == 0 ? "" : FigureMarkup.Write(section.Figure, section.Heading))
        + Markup.Paragraph(section.Text)
        + (section.Table is { } table ? HtmlTable.Write(table) : "")
        + "</section>\n";
}
