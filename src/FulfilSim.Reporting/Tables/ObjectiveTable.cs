using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Networks;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Reporting.Words;

namespace FulfilSim.Reporting.Tables;

/// <summary>The objectives, and how every arm stands by them.</summary>
internal static class ObjectiveTable
{
    /// <summary>Null where the scenario has none.</summary>
    public static Table? Of(Comparison comparison) => Of([.. comparison.Arms.Select(arm => (arm.Name, arm.Objectives ?? []))]);

    /// <inheritdoc cref="Of(Comparison)"/>
    public static Table? Of(NetworkComparison comparison) => Of([.. comparison.Arms.Select(arm => (arm.Name, arm.Objectives))]);

    private static Table? Of(IReadOnlyList<(string Name, IReadOnlyList<ObjectiveResult> Objectives)> arms)
    {
        if (arms[0].Objectives.Count == 0)
            return null;
        var level = arms[0].Objectives[0].ConfidenceLevel;
        return new(
            $"Objectives: estimate and its one-sided limit, or how many replications keep the bound; confidence {Number.Percent(level)}",
            [
                new("objective", IsNumber: false, IsSentence: true), new("arm", IsNumber: false),
                new("value (limit)"), new("verdict", IsNumber: false), new("remark", IsNumber: false, IsSentence: true),
            ],
            [
                .. Enumerable.Range(0, arms[0].Objectives.Count).SelectMany(index => arms.Select(arm => RowOf(arm.Name, arm.Objectives[index]))),
            ]);
    }

    private static Row RowOf(string arm, ObjectiveResult result) => new(
        [
            result.Objective,
            arm,
            StandingText.ValueOf(result),
            StandingText.WordOf(result.Verdict),
            string.Join(' ', StandingText.RemarksOn(result)),
        ],
        IsMarked: result.Verdict == ObjectiveVerdict.Missed);
}
