using FulfilSim.Experiments.Networks;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Rules.Networks;

/// <summary>Whoever comes can leave again, and no place is in vain.</summary>
internal static class ReachRules
{
    private const int NamesMax = 5;

    public static void Check(NetworkContext context)
    {
        var map = new NetworkMap(context.Network);
        var reached = Reached(context, map);
        for (var number = 0; number < map.Places.Count; number++)
        {
            if (!reached.Contains(number))
                Warn(context, map.Places[number]);
        }
        NetworkPlace[] trapped = [.. reached.Except(Leaving(map)).Order().Select(number => map.Places[number])];
        if (trapped.Length > 0)
            Refuse(context, trapped);
    }

    /// <summary>The places that somebody can come to.</summary>
    private static HashSet<int> Reached(NetworkContext context, NetworkMap map)
    {
        var reached = new HashSet<int>();
        var ahead = new Stack<int>(context.Network.Sources.Select(source => map.Find(source.To)!.Value));
        while (ahead.TryPop(out var number))
        {
            if (!reached.Add(number))
                continue;
            foreach (var way in map.WaysFrom(number).Where(way => way.To >= 0))
                ahead.Push(way.To);
        }
        return reached;
    }

    /// <summary>The places from which somebody can leave, by way of others or not.</summary>
    private static HashSet<int> Leaving(NetworkMap map)
    {
        var before = Enumerable.Range(0, map.Places.Count).Select(_ => new List<int>()).ToArray();
        var ahead = new Stack<int>();
        for (var number = 0; number < map.Places.Count; number++)
        {
            foreach (var way in map.WaysFrom(number))
            {
                if (way.To < 0)
                    ahead.Push(number);
                else
                    before[way.To].Add(number);
            }
        }
        var leaving = new HashSet<int>();
        while (ahead.TryPop(out var number))
        {
            if (!leaving.Add(number))
                continue;
            foreach (var earlier in before[number])
                ahead.Push(earlier);
        }
        return leaving;
    }

    private static void Refuse(NetworkContext context, NetworkPlace[] trapped)
    {
        var names = string.Join(", ", trapped.Take(NamesMax).Select(place => Show.Quoted(place.Name)));
        context.Add(ProblemCodes.NoWayOut, [.. StepsOf(trapped[0]), trapped[0].Kind == PlaceKind.Fork ? "to" : "routes"],
            $"no way out of {names}{(trapped.Length > NamesMax ? ", ..." : "")}", "ways by which everybody leaves some time",
            "give one of them a route to \"out\"");
    }

    private static void Warn(NetworkContext context, NetworkPlace place) => context.Add(
        ProblemCodes.UnreachablePlace, StepsOf(place), $"{Show.Quoted(place.Name)}, to which no way leads", "a place that customers come to",
        "lead a route or a source to it, or remove it");

    private static object[] StepsOf(NetworkPlace place) => place.Kind switch
    {
        PlaceKind.Station => ["stations", place.Index],
        PlaceKind.Fork => ["forks", place.Index],
        PlaceKind.Join => ["joins", place.Index],
        PlaceKind.StockPoint => ["stockPoints", place.Index],
        _ => ["sharedItems", place.Index],
    };
}
