using FulfilSim.Experiments.Objectives;
using FulfilSim.Live.Options;
using FulfilSim.Live.Thresholds;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Rules.Loading;

/// <summary>Each threshold is on a measure that is there, and has one bound of its kind.</summary>
internal static class ThresholdRules
{
    public static void Check(RuleContext context)
    {
        var load = context.File.Load;
        if (!context.HasAllEntries(load.Thresholds.Count, LoadRules.Property, "thresholds"))
            return;
        string[] steps = [.. LoadRules.BuyersSteps(load.Journey).Select(entry => entry.Step.Name), .. load.Journey.LogIn.Steps.Select(step => step.Name)];
        for (var index = 0; index < load.Thresholds.Count; index++)
            Check(context, load.Thresholds[index], [LoadRules.Property, "thresholds", index], steps);
    }

    private static void Check(RuleContext context, ThresholdOptions threshold, object[] at, string[] steps)
    {
        if (!context.IsSound(at))
            return;
        if (threshold.AtMost.Length > 0 == threshold.AtLeast.Length > 0)
        {
            context.Add(ProblemCodes.ThresholdForm, at, threshold.AtMost.Length > 0 ? "two bounds" : "no bound", "exactly one of \"atMost\" and \"atLeast\"",
                threshold.AtMost.Length > 0 ? "make two thresholds of it" : "add \"atMost\" or \"atLeast\"");
        }
        if (ThresholdMeasure.Find(threshold.Measure, steps) is not { } measure)
        {
            context.Add(ProblemCodes.ThresholdMeasure, [.. at, "measure"], Show.Quoted(threshold.Measure), "a measure that is watched while the load is on",
                Suggestion.Fix(threshold.Measure, ThresholdMeasure.NamesWith(steps), "see the schema for what can be watched"));
            return;
        }
        CheckBound(context, measure, [.. at, "atMost"], threshold.AtMost);
        CheckBound(context, measure, [.. at, "atLeast"], threshold.AtLeast);
    }

    private static void CheckBound(RuleContext context, ThresholdMeasure measure, object[] at, string bound)
    {
        if (bound.Length == 0 || measure.BoundOf(bound) is not null)
            return;
        var (expected, example) = measure.Kind switch
        {
            BoundKind.Share => ("a share in percent", "\"2%\""),
            BoundKind.Rate => ("a rate", "\"40/s\""),
            _ => ("a duration", "\"300ms\""),
        };
        context.Add(ProblemCodes.ThresholdForm, at, Show.Quoted(bound), $"{expected}, which {measure.Name} is, such as {example}", $"write {expected}");
    }
}
