using System.Text;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Reporting.Tables;
using FulfilSim.Reporting.Words;

namespace FulfilSim.Reporting;

/// <summary>The comparison as a page of Markdown, for a pull request or a mail.</summary>
public static class SummaryMarkdown
{
    /// <summary>The text of <c>summary.md</c>.</summary>
    public static string Write(Comparison comparison, ReportContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var known = context ?? new();
        var reference = comparison.Reference();
        var text = new StringBuilder();
        text.Append($"# {Line(comparison.Scenario.Title)}\n\n{Line(comparison.Scenario.Question)}\n\n");
        text.Append($"**{Line(string.Join(' ', comparison.Verdict))}**\n\n");
        Section(text, "Before you believe it", ListOf(comparison.Warnings));
        Section(text, "What was compared", $"{Line(SetUp.Of(comparison))}\n\n{ListOf(comparison.Arms.Select(arm => ArmSentence.Of(arm, reference)))}");
        Section(text, "The arms", MarkdownTable.Write(ArmTable.Of(comparison)));
        Section(text, "Objectives", TableOf(ObjectiveTable.Of(comparison)));
        Section(text, "Which arm is best", TableOf(BestTable.Of(comparison)));
        Section(text, "How sure this is", $"{Line(CertaintyTable.StoppingText(comparison))}\n\n{TableOf(CertaintyTable.Of(comparison))}".Trim());
        Section(text, "Live load", TableOf(LiveTables.OfBlocks(comparison)));
        Section(text, "How long answers took", TableOf(LiveTables.OfDurations(comparison)));
        Section(text, "How requests came out", TableOf(LiveTables.OfRequests(comparison)));
        Section(text, "The load generator's health", TableOf(LiveTables.OfHealth(comparison)));
        Section(text, "Thresholds", TableOf(LiveTables.OfThresholds(comparison)));
        Section(text, "Why orders fail", MarkdownTable.Write(CauseTable.Of(comparison)));
        Section(text, "But for a fault", TableOf(ButForTable.Of(comparison)));
        Section(text, "Stations at their peak", TableOf(StationTable.OfPeak(comparison)));
        Section(text, "Whom the arms hurt", ListOf(HurtSentence.All(comparison)));
        Section(text, "Cost against benefit", comparison.HasMoney() ? TableOf(FrontierTable.Of(comparison)) : "");
        Section(text, "Costs that nobody stated", TableOf(BreakEvenTable.Of(comparison)));
        Section(text, "Every measure", MarkdownTable.Write(MeasureTable.Of(comparison)));
        Section(text, "What the words mean", ListOf(Glossary.For(comparison).Select(entry => $"{entry.Term}: {entry.Meaning}")));
        Section(text, "How to repeat it", RepeatOf(comparison.Scenario, known));
        return text.ToString().TrimEnd() + "\n";
    }

    private static string TableOf(Table? table) => table is null or { Rows.Count: 0 } ? "" : MarkdownTable.Write(table);

    /// <summary>A heading and its content; nothing where there is no content.</summary>
    private static void Section(StringBuilder text, string heading, string content)
    {
        if (content.Length > 0)
            text.Append($"## {heading}\n\n{content.TrimEnd()}\n\n");
    }

    private static string RepeatOf(ScenarioSummary scenario, ReportContext context) =>
        $"```\n{context.CommandFor(scenario)}\n```\n\n"
        + $"Scenario {Line(scenario.Name)}, digest {scenario.Digest}; seed {scenario.Seed}; {Sample.Text(scenario)}; "
        + $"FulfilSim {context.Version}.\n\n{ListOf(context.Notes)}";

    private static string ListOf(IEnumerable<string> items) =>
        string.Concat(items.Select(item => $"- {Line(item)}\n"));

    private static string Line(string text) => MarkdownTable.Escape(text);
}
