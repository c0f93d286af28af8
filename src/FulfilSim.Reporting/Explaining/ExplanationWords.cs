using System.Globalization;
using FulfilSim.Experiments.Explaining;
using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Fulfilment.Lives;
using FulfilSim.Fulfilment.Lives.Words;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Reporting.Words;

namespace FulfilSim.Reporting.Explaining;

/// <summary>What is said of an intent besides its timeline, the same in every form.</summary>
public static class ExplanationWords
{
    /// <summary>"Intent 163, replication 1: card, 65.00 USD".</summary>
    public static string Heading(Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return string.Create(
            CultureInfo.InvariantCulture, $"Intent {explanation.Intent} of replication {explanation.Replication + 1}: {explanation.Scenario.Title}");
    }

    /// <summary>Who wanted what, when, and what was wrong then; one sentence each.</summary>
    public static IReadOnlyList<string> Facts(Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var shop = explanation.Scenario.Shop;
        var arose = explanation.LocalTimeOf(explanation.AroseAt);
        var facts = new List<string>();
        var when = $"{arose.ToString("dddd d MMMM yyyy, HH:mm:ss", CultureInfo.InvariantCulture)} ({Moment.Offset(shop.Clock.Start)})";
        facts.Add(explanation.Wanted is { } wanted
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"A buyer from {wanted.Region} wants item {wanted.Item} for {wanted.Cents / 100m:N2} {shop.Economics.Currency} by {wanted.Method}, ")
                + $"and submits the order on {when}.{(wanted.IsAddressWrong ? " The address they type cannot be found." : "")}"
            : $"A buyer comes on {when}, and submits nothing under any of these arms.");
        facts.AddRange(explanation.Windows.Select(window =>
            $"The fault {window.Mode} at {window.At} ({window.Severity}) is on "
            + $"from {TimeOf(explanation, window.FromSeconds)} to {TimeOf(explanation, window.UntilSeconds)}."));
        facts.AddRange(FaultsOf(explanation));
        facts.AddRange(explanation.Arms.Select(arm => $"{arm.Arm.Name} = {MitigationsOf(arm)}: {OutcomeWords.InBrief(arm.Life.Outcome, arm.Life.Cause)}."));
        return facts;
    }

    /// <summary>The first point of difference of each arm to the first, in words.</summary>
    public static IReadOnlyList<string> Verdict(Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        if (explanation.Arms.All(arm => arm.Life.Outcome == Outcome.Deterred))
            return ["The buyer was deterred under every one of these arms: there is no order whose life could be told."];
        return [.. explanation.Differences.Select(difference => DifferenceSentence.Of(difference, explanation.AroseAt))];
    }

    /// <summary>What the faults mean that had a hand in it.</summary>
    private static IEnumerable<string> FaultsOf(Explanation explanation)
    {
        var ids = explanation.Arms
            .SelectMany(arm => arm.Life.Happenings)
            .Where(happening => happening.Kind == HappeningKind.Fault)
            .Select(happening => happening.Name)
            .ToHashSet();
        return CatalogueOf.FailureModes
            .Select(CatalogueOf.FailureModeOf)
            .Where(entry => ids.Contains(entry.Id))
            .Select(entry => $"{entry.Id} means: {entry.Meaning}");
    }

    private static string MitigationsOf(ArmLife arm) =>
        arm.Arm.Mitigations.Count == 0 ? "no mitigation at all" : string.Join(" + ", arm.Arm.Mitigations.Select(CatalogueOf.Id));

    private static string TimeOf(Explanation explanation, double seconds) => Moment.Text(explanation.Scenario.Shop.Clock.Start, seconds);
}
