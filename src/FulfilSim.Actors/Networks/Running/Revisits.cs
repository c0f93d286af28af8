using FulfilSim.Actors.Networks.Options;

namespace FulfilSim.Actors.Networks.Running;

/// <summary>Which places a job can come to more than once, so that each visit needs luck of its own.</summary>
internal sealed class Revisits
{
    private readonly Dictionary<string, string[]> _next = [];

    public Revisits(NetworkOptions options)
    {
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
    public bool Of(string place) => Reached(place).Contains(place);

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
