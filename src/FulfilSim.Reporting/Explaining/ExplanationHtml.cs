using FulfilSim.Experiments.Explaining;
using FulfilSim.Reporting.Html;

namespace FulfilSim.Reporting.Explaining;

/// <summary>An explanation as one page that needs nothing but a browser.</summary>
public static class ExplanationHtml
{
    /// <summary>What the page may load: nothing that is not inside it.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    public static string Write(Explanation explanation, ReportContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var known = context ?? new();
        return new Page(ExplanationWords.Heading(explanation), "FulfilSim: the life of one intent", explanation.Scenario.Question, Policy)
        {
            Header = string.Concat(ExplanationWords.Verdict(explanation).Select(sentence => Markup.Paragraph(sentence, "verdict")))
                + Page.Warnings(explanation.Notes)
                + Markup.List(ExplanationWords.Facts(explanation), "arms"),
            Main = Section("life", "Its life", HtmlTable.Write(TimelineTable.Of(explanation)))
                + Section("money", "Its money", HtmlTable.Write(TimelineTable.OfMoney(explanation))),
            Footer = Markup.Paragraph(
                $"Scenario {explanation.Scenario.Name}, digest {explanation.Scenario.Digest}; seed {explanation.Scenario.Experiment.Seed}; "
                + $"FulfilSim {known.Version}."),
        }.Write(known.Version);
    }

    private static string Section(string id, string heading, string content) =>
        $"<section id=\"{id}\" aria-labelledby=\"{id}-heading\">\n<h2 id=\"{id}-heading\">{heading}</h2>\n{content}</section>\n";
}
