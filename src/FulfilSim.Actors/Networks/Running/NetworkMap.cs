using FulfilSim.Actors.Networks.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Actors.Networks.Running;

/// <summary>Who leads where: which places a job can come to more than once, and which fork a join belongs to.</summary>
internal sealed class NetworkMap
{
    private readonly Dictionary<string, string[]> _next = [];
    private readonly NetworkOptions _options;

    public NetworkMap(NetworkOptions options)
    {
        _options = options;
        foreach (var station in options.Stations)
            _next[station.Name] = [.. station.Routes.Concat(station.OnFailure).Select(route => route.To)];
        foreach (var fork in options.Forks)
            _next[fork.Name] = [.. fork.To];
        foreach (var join in options.Joins)
            _next[join.Name] = [.. join.Routes.Select(route => route.To)];
        foreach (var stock in options.StockPoints)
            _next[stock.Name] = [.. stock.Routes.Select(route => route.To)];
    }

    /// <summary>Whether a way from a place leads back to it.</summary>
    public bool IsRevisited(string place) => Reached(place).Contains(place);

    /// <summary>How many parts the fork makes whose parts first meet here.</summary>
    /// <remarks>Of several forks upstream it is the one that is nearest: the inner one of nested forks.</remarks>
    public int PartsAt(string join)
    {
        var forks = _options.Forks
            .Where(fork => fork.To.All(part => part == join || Reached(part).Contains(join)))
            .OrderBy(fork => Reached(fork.Name).Count(place => _options.Forks.Any(other => other.Name == place)));
        var nearest = forks.FirstOrDefault();
        Invariant.Holds(nearest is not null);
        return nearest!.To.Count;
    }

    private HashSet<string> Reached(string from)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var ahead = new Stack<string>([from]);
        while (ahead.TryPop(out var place))
        {
            foreach (var next in _next.GetValueOrDefault(place, []))
            {
                if (reached.Add(next))
                    ahead.Push(next);
            }
        }
        return reached;
    }
}
