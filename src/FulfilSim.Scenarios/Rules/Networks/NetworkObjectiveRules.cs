using FulfilSim.Experiments.Networks;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Objectives;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Rules.Networks;

/// <summary>Objectives of a network are on measures of its places, over the whole run.</summary>
internal static class NetworkObjectiveRules
{
    public static void Check(NetworkContext context, IReadOnlyList<ObjectiveEntry> entries)
    {
        if (!context.HasAllEntries(entries.Count, "objectives"))
            return;
        for (var index = 0; index < entries.Count; index++)
        {
            if (!context.IsSound("objectives", index))
                continue;
            ObjectiveForms.CheckBounds(context, index, entries[index]);
            CheckMeasure(context, index, entries[index]);
            CheckScope(context, index, entries[index]);
        }
        ObjectiveForms.CheckTogether(context, entries);
    }

    private static void CheckMeasure(NetworkContext context, int index, ObjectiveEntry entry)
    {
        var path = MeasurePath.Parse(entry.Measure);
        var known = PlacesOf(context).ToList();
        var start = $"{path.Group}.{path.Place}";
        if (!known.Contains(start))
        {
            context.Add(ProblemCodes.UnknownMeasure, ["objectives", index, "measure"], Show.Quoted(entry.Measure),
                "the path of a measure, such as \"stations.desk.waiting.p99\"",
                Suggestion.Fix(start, known, "begin with a source or a place of this network"));
            return;
        }
        var kind = path.Unit switch
        {
            MeasureUnit.Ratio => BoundKind.Share,
            MeasureUnit.Seconds => BoundKind.Duration,
            MeasureUnit.PerSecond => BoundKind.Rate,
            _ => BoundKind.Number,
        };
        if ((entry.AtMost ?? entry.AtLeast) is { } bound && bound.Kind != kind)
            ObjectiveForms.RefuseKind(context, index, entry, kind);
    }

    private static void CheckScope(NetworkContext context, int index, ObjectiveEntry entry)
    {
        if (entry.Window.Length is not null)
        {
            context.Add(ProblemCodes.MeasureWithoutWindow, ["objectives", index, "window"], "a window in a network",
                "\"whole cohort\": measures of networks are of the whole run", "remove \"window\"");
        }
        if (!ObjectiveMaker.PartOf(entry.Of).IsWhole)
        {
            context.Add(ProblemCodes.MeasureWithoutWindow, ["objectives", index, "of"], "a part in a network",
                "no part: customers of networks have no method, region or channel", "remove \"of\"");
        }
    }

    private static IEnumerable<string> PlacesOf(NetworkContext context)
    {
        var network = context.Network;
        return
        [
            .. network.Sources.Select(source => $"sources.{source.Name}"),
            .. network.Stations.Select(station => $"stations.{station.Name}"),
            .. network.Forks.Select(fork => $"forks.{fork.Name}"),
            .. network.Joins.Select(join => $"joins.{join.Name}"),
            .. network.StockPoints.Select(stock => $"stockPoints.{stock.Name}"),
            .. network.SharedItems.Select(item => $"sharedItems.{item.Name}"),
        ];
    }
}
