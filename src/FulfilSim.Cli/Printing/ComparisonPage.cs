using System.Globalization;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Statistics;
using Spectre.Console;

namespace FulfilSim.Cli.Printing;

/// <summary>What <c>compare</c> prints: two tables, the verdict, what to know before believing it, where the report is.</summary>
internal static class ComparisonPage
{
    private const int Percent = 100;

    /// <param name="notes">What became of the report, a sentence each.</param>
    /// <param name="path">The directory of results.</param>
    public static void Print(Comparison comparison, IReadOnlyList<string> notes, string path, Terminal terminal) =>
        Screen.Print(terminal, console =>
        {
            console.SayBold(comparison.Scenario.Title);
            FailuresOf(comparison).DrawOn(console);
            OthersOf(comparison).DrawOn(console);
            RankingGrid.Of(comparison)?.DrawOn(console);
            console.Say(FootnoteOf(comparison.Scenario));
            console.Skip();
            ObjectiveLines.Print([.. comparison.Arms.Select(arm => (arm.Name, arm.Objectives ?? []))], console);
            foreach (var sentence in comparison.Verdict)
                console.SayBold(sentence);
            console.Skip();
            foreach (var warning in comparison.Warnings)
                console.Say($"Warning: {warning}");
            foreach (var cost in BreakEvenLines.Of(comparison))
                console.Say(cost);
            foreach (var line in EvidenceLines.Of(comparison))
                console.Say(line);
            foreach (var note in notes)
                console.Say($"Note: {note}");
            console.SayPath("Report", Path.Combine(path, "index.html"));
        });

    private static Grid FailuresOf(Comparison comparison)
    {
        var grid = new Grid(["arm", "failure\nrate, %", "difference,\n% points", "saved", "harmed", "net", "failure\nrate is"]);
        foreach (var arm in comparison.Arms)
        {
            grid.Row(
                StyleOf(arm),
                arm.Name,
                Show.Estimate(arm.FailureRate, Percent, decimalsMin: 2),
                arm.FailureRateDifference is { } difference ? Show.Signed(difference.Difference, Percent, decimalsMin: 2) : "",
                PerThousand(arm.SavedPerThousand),
                PerThousand(arm.HarmedPerThousand),
                PerThousand(arm.NetSavedPerThousand),
                WordOf(arm));
        }
        var churn = comparison.Placebo;
        return grid.Row(
            "(churn)", "", "", PerThousand(churn.SavedPerThousand), PerThousand(churn.HarmedPerThousand), PerThousand(churn.NetSavedPerThousand), "");
    }

    private static Grid OthersOf(Comparison comparison)
    {
        var acknowledgement = UnitOf(comparison, Measures.AcknowledgementP99);
        var confirmation = UnitOf(comparison, Measures.ConfirmationP99);
        var grid = new Grid(
        [
            "arm", "late,\n%", "open,\n%", "false\nrejects,\n%",
            $"acknow-\nledged,\np99, {acknowledgement.Unit}", $"\nconfirmed,\np99, {confirmation.Unit}",
            $"\nnet money,\n{comparison.Scenario.Currency}",
        ]);
        foreach (var arm in comparison.Arms)
        {
            grid.Row(
                arm.Name,
                Show.Estimate(arm.Measures[Measures.LateRate], Percent, decimalsMin: 2, decimalsMax: 2),
                Show.Fixed(arm.Measures[Measures.OpenRate].Mean * Percent, 2),
                Show.Fixed(arm.Measures[Measures.FalseRejectRate].Mean * Percent, 2),
                Show.Estimate(arm.Measures[Measures.AcknowledgementP99], acknowledgement.Factor, decimalsMax: 2),
                Show.Estimate(arm.Measures[Measures.ConfirmationP99], confirmation.Factor, decimalsMax: 2),
                Show.Estimate(arm.Measures[Measures.NetMoneyPerPotentialIntent], decimalsMin: 2, decimalsMax: 2));
        }
        return grid;
    }

    /// <summary>One unit for a whole column, so that arms compare at a glance.</summary>
    private static (double Factor, string Unit) UnitOf(Comparison comparison, string measure) =>
        Show.UnitOf(comparison.Arms.Max(arm => arm.Measures[measure].Mean));

    private static string FootnoteOf(ScenarioSummary scenario) => string.Create(
        CultureInfo.InvariantCulture,
        $"n = {scenario.Replications} replications, {scenario.ConfidenceLevel * Percent:0.##} % intervals; "
        + $"differences to {scenario.ReferenceArm} hold together. Saved and harmed: per 1,000 potential intents, "
        + $"against {scenario.ReferenceArm}; net is their difference, churn is what shuffling alone exchanges. Net money per potential intent.");

    private static string PerThousand(Estimate? estimate) => estimate is null ? "" : Show.Fixed(estimate.Mean, 1);

    private static string WordOf(ArmResult arm) => arm.FailureRateDifference?.Conclusion switch
    {
        null => "",
        Conclusion.Lower => "lower",
        Conclusion.Higher => "higher",
        Conclusion.Identical => "identical",
        _ => "can't tell",
    };

    private static Style? StyleOf(ArmResult arm) => arm.FailureRateDifference?.Conclusion switch
    {
        Conclusion.Lower => new(Color.Green),
        Conclusion.Higher => new(Color.Red),
        _ => null,
    };
}
