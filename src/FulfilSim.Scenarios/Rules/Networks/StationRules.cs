using FulfilSim.Actors.Networks.Options;
using FulfilSim.Actors.Stations;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Rules.Networks;

/// <summary>The options of a station make sense together.</summary>
internal static class StationRules
{
    public static void Check(NetworkContext context)
    {
        for (var index = 0; index < context.Network.Stations.Count; index++)
        {
            if (!context.IsSound("stations", index))
                continue;
            CheckQueue(context, context.Network.Stations[index], index);
            CheckDiscipline(context, context.Network.Stations[index], index);
            CheckSources(context, context.Network.Stations[index], index);
        }
    }

    /// <summary>Where nobody can wait, there is nobody to lose patience and nobody to choose among.</summary>
    private static void CheckQueue(NetworkContext context, NetworkStationOptions station, int index)
    {
        if (station.QueueCapacity > 0)
            return;
        if (station.Patience is not null)
            Refuse(context, index, "patience", "\"patience\" where nobody can wait");
        if (station.Discipline != QueueDiscipline.Fifo)
            Refuse(context, index, "discipline", "a \"discipline\" where nobody can wait");
    }

    private static void Refuse(NetworkContext context, int index, string property, string found) => context.Add(
        ProblemCodes.QueueOptions, ["stations", index, property], found, "a queue of at least one place",
        "remove it, or raise \"queueCapacity\", which is 0");

    private static void CheckDiscipline(NetworkContext context, NetworkStationOptions station, int index)
    {
        if (station.Discipline != QueueDiscipline.CoDel && context.IsGiven("stations", index, "coDel"))
        {
            context.Add(ProblemCodes.OptionWithoutEffect, ["stations", index, "coDel"], "bounds for CoDel under another discipline",
                "the discipline that heeds them", "set \"discipline\" to \"coDel\", or remove this");
        }
        var isRanked = station.Discipline is QueueDiscipline.Priority or QueueDiscipline.PreemptivePriority;
        if (isRanked && context.Network.Sources.Select(source => source.Priority).Distinct().Count() < 2)
        {
            context.Add(ProblemCodes.OptionWithoutEffect, ["stations", index, "discipline"], "a discipline by rank, and all sources have the same",
                "sources with different \"priority\"", "give sources a \"priority\", or take \"fifo\"");
        }
    }

    private static void CheckSources(NetworkContext context, NetworkStationOptions station, int index)
    {
        string[] sources = [.. context.Network.Sources.Select(source => source.Name).Where(NetworkContext.IsThere)];
        foreach (var name in station.ServiceTimeBySource.Keys.Except(sources))
        {
            context.Add(ProblemCodes.UnknownSource, ["stations", index, "serviceTimeBySource", name], $"the source {Show.Quoted(name)}",
                "the name of a source", Suggestion.Fix(name, sources, "name a source of this scenario"));
        }
    }
}
