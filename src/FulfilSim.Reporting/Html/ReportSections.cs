using FulfilSim.Experiments.Comparing;
using FulfilSim.Reporting.Tables;
using FulfilSim.Reporting.Words;

namespace FulfilSim.Reporting.Html;

/// <summary>The parts of the report page, in reading order.</summary>
internal static class ReportSections
{
    public static string All(Comparison comparison) => string.Concat(
        Section("setup", "What was compared", Markup.Paragraph(SetUp.Of(comparison)) + ArmsOf(comparison)),
        Section("failures", "How often orders fail", FailuresOf(comparison)),
        ObjectiveTable.Of(comparison) is { } objectives ? Section("objectives", "Objectives", HtmlTable.Write(objectives)) : "",
        BestTable.Of(comparison) is { } best ? Section("best", "Which arm is best, and how sure this is", BestOf(comparison, best)) : "",
        LiveSection.Write(comparison) is { Length: > 0 } live ? Section("live", "Live load", live) : "",
        Section("causes", "Why orders fail", CausesOf(comparison)),
        comparison.IsLive() ? "" : Section("hours", "Hour by hour", HourlySection.Write(comparison)),
        Section("fates", "Whom the arms save, and whom they hurt", FatesOf(comparison)),
        comparison.HasMoney() ? Section("money", "What it pays", MoneyOf(comparison)) : "",
        Section("measures", "Every measure", HtmlTable.Write(MeasureTable.Of(comparison))),
        Section("words", "What the words mean", WordsOf(comparison)));

    /// <summary>Links to the parts, by their headings.</summary>
    public static string Contents(Comparison comparison)
    {
        (string Id, string Name, bool IsThere)[] parts =
        [
            ("setup", "What was compared", true),
            ("failures", "Failure rate", true),
            ("objectives", "Objectives", ObjectiveTable.Of(comparison) is not null),
            ("best", "Which is best", BestTable.Of(comparison) is not null),
            ("live", "Live load", comparison.IsLive()),
            ("causes", "Causes", true),
            ("hours", "Hour by hour", !comparison.IsLive()),
            ("fates", "Saved and hurt", true),
            ("money", "Money", comparison.HasMoney()),
            ("measures", "Every measure", true),
            ("words", "Words", true),
        ];
        var links = parts.Where(part => part.IsThere).Select(part => $"<li><a href=\"#{part.Id}\">{part.Name}</a></li>");
        return $"<nav aria-label=\"Contents\"><ul>\n{string.Join('\n', links)}\n</ul></nav>\n";
    }

    private static string Section(string id, string heading, string content) =>
        $"<section id=\"{id}\" aria-labelledby=\"{id}-heading\">\n<h2 id=\"{id}-heading\">{heading}</h2>\n{content}</section>\n";

    private static string ArmsOf(Comparison comparison)
    {
        var reference = comparison.Reference();
        return "<p>The arms:</p>\n" + Markup.List(comparison.Arms.Select(arm => ArmSentence.Of(arm, reference)), "arms");
    }

    private static string FailuresOf(Comparison comparison) =>
        FigureMarkup.Write("failure-rate", "Failure rate under each arm")
        + FigureMarkup.Write("difference", "Difference in failure rate to the reference")
        + HtmlTable.Folded("Table: failure rates and differences", ArmTable.OfFailures(comparison));

    private static string CausesOf(Comparison comparison) =>
        FigureMarkup.Write("causes", "Failures by root cause under each arm")
        + HtmlTable.Folded("Table: failures by root cause", CauseTable.Of(comparison))
        + (ButForTable.Of(comparison) is { } butFor ? "<h3>But for a fault</h3>\n" + HtmlTable.Write(butFor) : "");

    private static string BestOf(Comparison comparison, Table best) =>
        HtmlTable.Write(best)
        + (CertaintyTable.Of(comparison) is { } certainty ? "<h3>How sure the differences are</h3>\n" + HtmlTable.Write(certainty) : "")
        + Markup.Paragraph(CertaintyTable.StoppingText(comparison));

    private static string FatesOf(Comparison comparison)
    {
        string[] hurts = [.. HurtSentence.All(comparison)];
        return FigureMarkup.Write("saved-harmed", "Intents saved and harmed by each arm")
            + HtmlTable.Folded("Table: intents saved and harmed", ArmTable.OfFates(comparison))
            + "<h3>Whom the mitigations hurt, and in which arms</h3>\n"
            + (hurts.Length == 0 ? Markup.Paragraph("Nobody that the catalogue knows of.") : Markup.List(hurts));
    }

    private static string MoneyOf(Comparison comparison)
    {
        var unknown = BreakEvenTable.Of(comparison);
        return FigureMarkup.Write("money", "Net money per potential intent against the reference")
            + HtmlTable.Folded("Table: net money", ArmTable.OfMoney(comparison))
            + (FrontierTable.Of(comparison) is { } frontier ? "<h3>Cost against benefit</h3>\n" + HtmlTable.Write(frontier) : "")
            + "<h3>Costs that nobody stated</h3>\n"
            + (unknown is null ? Markup.Paragraph("Every running cost was stated.") : HtmlTable.Write(unknown));
    }

    private static string WordsOf(Comparison comparison) =>
        $"<dl>\n{string.Concat(Glossary.For(comparison).Select(entry =>
            $"<dt>{Markup.Escape(entry.Term)}</dt><dd>{Markup.Escape(entry.Meaning)}</dd>\n"))}</dl>\n";
}
