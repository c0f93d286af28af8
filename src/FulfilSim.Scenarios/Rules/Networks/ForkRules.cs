using FulfilSim.Actors.Networks.Options;
using FulfilSim.Experiments.Networks;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Rules.Networks;

/// <summary>The parts of a customer meet again, all at one join; and only parts come to joins.</summary>
internal static class ForkRules
{
    private const int WaysMin = 2;
    private const int WaysMax = 15;
    private const string Expected = "parts that all come to the same join";

    public static void Check(NetworkContext context)
    {
        var map = new NetworkMap(context.Network);
        var joins = new ForkJoins(map);
        foreach (var (index, fork) in context.Network.Forks.Index())
        {
            if (fork.To.Count is < WaysMin or > WaysMax)
            {
                context.Add(ProblemCodes.OutOfRange, ["forks", index, "to"], $"{fork.To.Count} ways", $"from {WaysMin} to {WaysMax} ways",
                    "add ways, or put a second fork behind this one");
            }
            var number = map.Find(fork.Name)!.Value;
            CheckParts(context, map, joins[number], index);
            if (DepthOf(number, map, joins, ForkOptions.DepthMax) > ForkOptions.DepthMax)
            {
                context.Add(ProblemCodes.OutOfRange, ["forks", index], $"forks within it more than {ForkOptions.DepthMax - 1} deep",
                    $"forks at most {ForkOptions.DepthMax} deep", "make more parts at once, from 2 to 15");
            }
        }
        CheckWholes(context, map, joins);
    }

    private static void CheckParts(NetworkContext context, NetworkMap map, PartsEnd end, int index)
    {
        if (end.MeetingPoint is not null)
            return;
        var (found, fix) = end switch
        {
            { MayComeBack: true } => ("a way that comes back to the fork before any join", "lead it to the join"),
            { Joins.Count: 0 } => ("parts that come to no join", "lead every way to a join"),
            { MayLeave: true } => ($"a part that can leave without coming to {Named(map, end)}", "lead every way to the join"),
            _ => ($"parts that come to {Named(map, end)}", "lead every way to the same join"),
        };
        context.Add(ProblemCodes.PartsDoNotMeet, ["forks", index, "to"], found, Expected, fix);
    }

    /// <summary>1 for a fork with none between it and its join; no deeper than one more than is asked for.</summary>
    private static int DepthOf(int fork, NetworkMap map, ForkJoins joins, int most)
    {
        if (most == 0 || joins[fork].MeetingPoint is not { } end)
            return 1;
        var deepest = 0;
        var seen = new HashSet<int> { end };
        var ahead = new Stack<int>([fork]);
        while (ahead.TryPop(out var number))
        {
            foreach (var way in map.WaysFrom(number).Where(way => way.To >= 0 && seen.Add(way.To)))
            {
                var isFork = map.Places[way.To].Kind == PlaceKind.Fork;
                deepest = isFork ? Math.Max(deepest, DepthOf(way.To, map, joins, most - 1)) : deepest;
                if ((isFork ? joins[way.To].MeetingPoint : way.To) is { } next && next != end)
                    ahead.Push(next);
            }
        }
        return deepest + 1;
    }

    private static string Named(NetworkMap map, PartsEnd end) =>
        string.Join(" and ", end.Joins.Select(join => Show.Quoted(map.Places[join].Name)));

    /// <summary>Follows those who were not split; behind a fork they go on from its join.</summary>
    private static void CheckWholes(NetworkContext context, NetworkMap map, ForkJoins joins)
    {
        var seen = new HashSet<int>();
        var ahead = new Stack<int>(context.Network.Sources.Select(source => map.Find(source.To)!.Value));
        while (ahead.TryPop(out var number))
        {
            if (!seen.Add(number))
                continue;
            var place = map.Places[number];
            if (place.Kind == PlaceKind.Join)
            {
                context.Add(ProblemCodes.PartsDoNotMeet, ["joins", place.Index], $"customers who were not split at {Show.Quoted(place.Name)}",
                    "parts of a fork and nobody else", "lead the others past it, to where it leads");
                continue;
            }
            var from = place.Kind == PlaceKind.Fork ? joins[number].MeetingPoint : number;
            foreach (var way in from is null ? [] : map.WaysFrom(from.Value).Where(way => way.To >= 0))
                ahead.Push(way.To);
        }
    }
}
