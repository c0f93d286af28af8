using FulfilSim.Experiments.Objectives;
using FulfilSim.Fulfilment.Readings;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Objectives;
using FulfilSim.Scenarios.Problems;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Rules;

/// <summary>Objectives of a shop name measures, parts and windows that there are, and can be kept together.</summary>
internal static class ObjectiveRules
{
    public static void Check(RuleContext context)
    {
        var entries = context.File.Objectives;
        if (!context.HasAllEntries(entries.Count, "objectives"))
            return;
        for (var index = 0; index < entries.Count; index++)
        {
            if (!context.IsSound("objectives", index))
                continue;
            ObjectiveForms.CheckBounds(context, index, entries[index]);
            CheckMeasure(context, index, entries[index]);
            CheckWindow(context, index, entries[index]);
            CheckPart(context, index, entries[index]);
        }
        ObjectiveForms.CheckTogether(context, entries);
    }

    private static void CheckMeasure(RuleContext context, int index, ObjectiveEntry entry)
    {
        if (ShopMeasures.Find(entry.Measure) is not { } measure)
        {
            context.Add(ProblemCodes.UnknownMeasure, ["objectives", index, "measure"], Show.Quoted(entry.Measure),
                "a measure of a shop, as results.json has them",
                Suggestion.Fix(
                    entry.Measure, ShopMeasures.Keys, "take one of: failureRate, lateRate, perfectOrderRate, acknowledgement.p99 ..."));
            return;
        }
        if ((entry.AtMost ?? entry.AtLeast) is { } bound && bound.Kind != measure.Kind)
            ObjectiveForms.RefuseKind(context, index, entry, measure.Kind);
        if (entry.Window.Length is not null && !measure.MayHaveWindow)
        {
            context.Add(ProblemCodes.MeasureWithoutWindow, ["objectives", index, "window"], $"a window of {entry.Measure}",
                $"\"{WindowReader.Whole}\": {measure.Quantity} is of no window", "remove \"window\"");
        }
        if (!ObjectiveMaker.PartOf(entry.Of).IsWhole && !measure.MayHavePart)
        {
            context.Add(ProblemCodes.MeasureWithoutWindow, ["objectives", index, "of"], $"a part of {entry.Measure}",
                $"the whole cohort: {measure.Quantity} is of no part", "remove \"of\"");
        }
    }

    private static void CheckWindow(RuleContext context, int index, ObjectiveEntry entry)
    {
        if (entry.Window.Length is not { } length)
            return;
        var slot = CellReading.SlotLength;
        var cohort = context.File.Clock.Cohort;
        if (length < slot || length.Ticks % slot.Ticks != 0)
        {
            context.Add(ProblemCodes.ObjectiveWindow, ["objectives", index, "window"], $"a window of {Duration.Format(length)}",
                $"a multiple of {Duration.Format(slot)}",
                $"write \"{WindowReader.Worst}{Duration.Format(slot * Math.Max(1, Math.Ceiling(length / slot)))}\"");
        }
        else if (length > cohort && context.IsSound("clock"))
        {
            context.Add(ProblemCodes.ObjectiveWindow, ["objectives", index, "window"], $"a window of {Duration.Format(length)}",
                $"at most the cohort's {Duration.Format(cohort)}", "choose a shorter window, or \"whole cohort\"");
        }
    }

    private static void CheckPart(RuleContext context, int index, ObjectiveEntry entry)
    {
        var buyers = context.File.Buyers;
        CheckName(context, index, "method", entry.Of.Method, [.. buyers.PaymentMix.Keys], "buyers.paymentMix");
        CheckName(context, index, "region", entry.Of.Region, [.. buyers.Regions.Select(region => region.Name)], "buyers.regions");
        CheckName(context, index, "channel", entry.Of.Channel, [.. buyers.Channels.Select(channel => channel.Name)], "buyers.channels");
    }

    private static void CheckName(RuleContext context, int index, string what, string name, string[] known, string where)
    {
        if (name.Length > 0 && !known.Contains(name))
        {
            context.Add(ProblemCodes.UnknownPart, ["objectives", index, "of", what], $"the {what} {Show.Quoted(name)}",
                $"a {what} of {where}", Suggestion.Fix(name, known, $"add it to {where}"));
        }
    }
}
