using System.Text.Json;
using FulfilSim.Fulfilment.Options.Loading;
using FulfilSim.Scenarios.Problems;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Rules.Loading;

/// <summary>Each stage of a load is of one kind, and its rates go upwards.</summary>
internal static class StageRules
{
    private static readonly string[] Kinds =
        [.. typeof(LoadStage).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))];

    public static void Check(RuleContext context)
    {
        var stages = context.File.Load.Shape.Stages;
        if (!context.HasAllEntries(stages.Count, LoadRules.Property, "shape", "stages"))
            return;
        for (var index = 0; index < stages.Count; index++)
        {
            object[] at = [LoadRules.Property, "shape", "stages", index];
            if (!context.IsSound(at))
                continue;
            var count = typeof(LoadStage).GetProperties().Count(kind => kind.GetValue(stages[index]) is not null);
            if (count != 1)
            {
                context.Add(ProblemCodes.StageForm, at, count == 0 ? "a stage of no kind" : $"a stage of {count} kinds",
                    $"one of {string.Join(", ", Kinds)}", count == 0 ? "say what the stage is" : "make a stage of each");
            }
            CheckRecorded(context, stages[index].Recorded, at);
            if (stages[index].InjectRandom is { } random && random.RateMin > random.RateMax)
            {
                context.Add(ProblemCodes.StageRates, [.. at, "injectRandom", "rateMin"], $"\"{random.RateMin}\", above the rateMax of \"{random.RateMax}\"",
                    "a rate no higher than rateMax", "exchange the two");
            }
        }
    }

    private static void CheckRecorded(RuleContext context, RecordedStage? recorded, object[] at)
    {
        if (recorded is { Moments.Count: 0 })
            context.Add(ProblemCodes.EmptyList, [.. at, "recorded"], "no moment", "at least one entry", "add the moments at which buyers come");
        for (var moment = 1; moment < (recorded?.Moments.Count ?? 0); moment++)
        {
            var (before, here) = (recorded!.Moments[moment - 1], recorded.Moments[moment]);
            if (here >= before)
                continue;
            context.Add(ProblemCodes.RecordedOrder, [.. at, "recorded", "moments", moment],
                $"{Duration.Format(here)} behind {Duration.Format(before)}", "moments that never fall", "sort them");
            return;
        }
    }
}
