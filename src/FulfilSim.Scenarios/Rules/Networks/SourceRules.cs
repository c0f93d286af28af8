using FulfilSim.Actors.Networks.Options;
using FulfilSim.Scenarios.Problems;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Rules.Networks;

/// <summary>Somebody comes, and each source says in one way when.</summary>
internal static class SourceRules
{
    private const string Ways = "exactly one of \"rate\", \"interarrival\", \"recorded\" and \"closed\"";

    public static void Check(NetworkContext context)
    {
        var sources = context.Network.Sources;
        if (sources.Count == 0)
            context.Add(ProblemCodes.EmptyList, ["sources"], "no source", "at least one entry", "add a source: without one nobody comes");
        for (var index = 0; index < sources.Count; index++)
        {
            if (!context.IsSound("sources", index))
                continue;
            CheckWorkload(context, sources[index], index);
            CheckChanges(context, sources[index], index);
            CheckRecorded(context, sources[index], index);
            CheckRetries(context, sources[index], index);
        }
    }

    private static void CheckWorkload(NetworkContext context, SourceOptions source, int index)
    {
        string[] given =
        [
            .. source.Rate is null ? [] : new[] { "\"rate\"" },
            .. source.Interarrival is null ? [] : new[] { "\"interarrival\"" },
            .. context.IsGiven("sources", index, "recorded") ? new[] { "\"recorded\"" } : [],
            .. source.Closed is null ? [] : new[] { "\"closed\"" },
        ];
        if (given.Length != 1)
        {
            context.Add(ProblemCodes.SourceWorkload, ["sources", index], given.Length == 0 ? "none of them" : string.Join(" and ", given), Ways,
                given.Length == 0 ? "add \"rate\": \"1/s\", or another of them" : "keep one of them");
        }
        else if (source.Rate is { PerSecond: 0 } || source.Interarrival is { Mean: not > 0 })
        {
            context.Add(ProblemCodes.SourceWorkload, ["sources", index, source.Rate is null ? "interarrival" : "rate"],
                source.Rate is null ? "gaps of 0s" : "a rate of 0", "customers that come, with time between them", "write a rate such as \"1/s\"");
        }
    }

    private static void CheckChanges(NetworkContext context, SourceOptions source, int index)
    {
        if (source.Rate is not null)
            return;
        if (source.Swing is not null)
            RefuseChange(context, index, "swing");
        if (source.Steps.Count > 0)
            RefuseChange(context, index, "steps");
    }

    private static void RefuseChange(NetworkContext context, int index, string change) => context.Add(
        ProblemCodes.ChangeWithoutRate, ["sources", index, change], $"\"{change}\" without \"rate\"", "a rate that can change",
        "give the source a \"rate\" instead, or remove this");

    private static void CheckRecorded(NetworkContext context, SourceOptions source, int index)
    {
        // A file of moments with mistakes in it may come to nothing, too.
        if (source.Recorded.Count == 0 && context.IsGiven("sources", index, "recorded") && !context.Problems.HasErrors)
            context.Add(ProblemCodes.EmptyList, ["sources", index, "recorded"], "no moment", "at least one entry", "add the moments at which customers come");
        for (var moment = 1; moment < source.Recorded.Count; moment++)
        {
            var (before, here) = (source.Recorded[moment - 1], source.Recorded[moment]);
            if (here >= before)
                continue;
            context.Add(ProblemCodes.RecordedOrder, ["sources", index, "recorded", moment],
                $"{Duration.Format(here)} behind {Duration.Format(before)}", "moments that never fall", "sort them");
            return;
        }
    }

    private static void CheckRetries(NetworkContext context, SourceOptions source, int index)
    {
        var retry = source.Retry;
        if (retry.Cap < retry.Base)
        {
            context.Add(ProblemCodes.RetryBounds, ["sources", index, "retry", "cap"], $"a cap of {Duration.Format(retry.Cap)}",
                $"at least the base, {Duration.Format(retry.Base)}", "raise \"cap\", or lower \"base\"");
        }
        if (source is { CancelsWork: true, Timeout: null })
        {
            context.Add(ProblemCodes.OptionWithoutEffect, ["sources", index, "cancelsWork"], "\"cancelsWork\" without \"timeout\"",
                "a time-out that can take work back", "add \"timeout\", or remove this");
        }
    }
}
