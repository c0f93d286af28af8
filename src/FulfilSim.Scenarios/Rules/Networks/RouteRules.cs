using FulfilSim.Actors.Networks.Options;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Rules.Networks;

/// <summary>Ways lead to places that are there, and their shares add up.</summary>
internal static class RouteRules
{
    /// <summary>Whether the ways can be followed: all lead somewhere, and all shares add up.</summary>
    public static bool Check(NetworkContext context)
    {
        var network = context.Network;
        var shared = network.SharedItems.Select(item => item.Name).Where(NetworkContext.IsThere).ToHashSet(StringComparer.Ordinal);
        string[] places =
        [
            .. network.Stations.Select(station => station.Name),
            .. network.Forks.Select(fork => fork.Name),
            .. network.Joins.Select(join => join.Name),
            .. network.StockPoints.Select(point => point.Name),
        ];
        places = [.. places.Where(NetworkContext.IsThere)];
        var isSound = true;
        foreach (var (index, source) in network.Sources.Index())
            isSound &= CheckTo(context, source.To, ["sources", index, "to"], [.. places, .. shared], []);
        foreach (var (index, fork) in network.Forks.Index())
            isSound &= CheckFork(context, fork, index, places, shared);
        foreach (var list in context.RouteLists())
            isSound &= CheckRoutes(context, list, [.. places, NetworkOptions.Out], shared);
        return isSound;
    }

    private static bool CheckFork(NetworkContext context, ForkOptions fork, int index, string[] places, HashSet<string> shared)
    {
        var isSound = true;
        foreach (var (way, name) in (fork.To ?? []).Index())
            isSound &= CheckTo(context, name, ["forks", index, "to", way], places, shared);
        return isSound && fork.To is not null;
    }

    private static bool CheckRoutes(NetworkContext context, RouteList list, string[] places, HashSet<string> shared)
    {
        var isSound = context.HasAllEntries(list.Routes.Count, list.Steps) && context.IsSound(list.Steps);
        foreach (var (index, route) in list.Routes.Index())
            isSound &= CheckTo(context, route.To, [.. list.Steps, index, "to"], places, shared);
        if (isSound && list.Routes.Count > 0)
            ShareRules.Compare(context, list.Routes.Select(route => route.Share), "route", list.Steps);
        return isSound && context.IsSound(list.Steps);
    }

    /// <param name="places">Where the way may lead.</param>
    /// <param name="shared">Shared items, where no way may lead to one.</param>
    private static bool CheckTo(
        NetworkContext context, string? name, IReadOnlyList<object> steps, IReadOnlyList<string> places, HashSet<string> shared)
    {
        if (name is null || !context.IsSound(steps))
            return false;
        if (places.Contains(name))
            return true;
        if (shared.Contains(name))
        {
            context.Add(ProblemCodes.SharedItemOnTheWay, steps, $"the shared item {Show.Quoted(name)}",
                "a place that customers can go through", "let a source call it: a shared item answers to its source, and nothing follows");
        }
        else
        {
            context.Add(ProblemCodes.UnknownPlace, steps, Show.Quoted(name), "the name of a place",
                Suggestion.Fix(name, places, "name a place of this scenario"));
        }
        return false;
    }
}
