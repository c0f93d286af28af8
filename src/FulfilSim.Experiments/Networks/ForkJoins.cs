using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Networks;

/// <summary>How the parts of a fork end.</summary>
/// <param name="Joins">Numbers of the joins that parts come to first, each once, in rising order.</param>
/// <param name="MayLeave">A part can leave the network before it comes to a join.</param>
/// <param name="MayComeBack">A part can come back to its fork before it comes to a join.</param>
public sealed record PartsEnd(IReadOnlyList<int> Joins, bool MayLeave, bool MayComeBack)
{
    /// <summary>The join at which all parts meet; null when they don't.</summary>
    public int? MeetingPoint => Joins.Count == 1 && !MayLeave && !MayComeBack ? Joins[0] : null;
}

/// <summary>Where the parts of each fork meet. A fork within a fork counts as a way to its own join and on.</summary>
public sealed class ForkJoins
{
    private readonly NetworkMap _map;
    private readonly Dictionary<int, PartsEnd> _ends = [];
    private readonly List<int> _open = [];

    public ForkJoins(NetworkMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        _map = map;
        for (var number = 0; number < map.Places.Count; number++)
        {
            if (map.Places[number].Kind == PlaceKind.Fork)
                EndOf(number);
        }
    }

    /// <summary>How the parts of a fork end.</summary>
    /// <param name="fork">Its number in the map.</param>
    public PartsEnd this[int fork] => _ends[fork];

    private PartsEnd EndOf(int fork)
    {
        if (_ends.TryGetValue(fork, out var known))
            return known;
        Invariant.Holds(!_open.Contains(fork));
        _open.Add(fork);
        var joins = new SortedSet<int>();
        var seen = new HashSet<int>();
        var (mayLeave, mayComeBack) = (false, false);
        var ahead = new Stack<NetworkWay>(_map.WaysFrom(fork));
        while (ahead.TryPop(out var way))
        {
            mayLeave |= way.To == NetworkWay.Leaves;
            if (way.To < 0 || !seen.Add(way.To))
                continue;
            var place = _map.Places[way.To];
            if (place.Kind == PlaceKind.Join)
                joins.Add(way.To);
            else if (place.Kind == PlaceKind.Fork && _open.Contains(way.To))
                mayComeBack = true;
            else
                Push(ahead, place.Kind == PlaceKind.Fork ? BehindFork(way.To) : _map.WaysFrom(way.To));
        }
        _open.Remove(fork);
        return _ends[fork] = new([.. joins], mayLeave, mayComeBack);
    }

    /// <summary>Where the whole goes on; nowhere if its parts don't meet, which is that fork's own problem.</summary>
    private IReadOnlyList<NetworkWay> BehindFork(int fork) => EndOf(fork).MeetingPoint is { } join ? _map.WaysFrom(join) : [];

    private static void Push(Stack<NetworkWay> ahead, IEnumerable<NetworkWay> ways)
    {
        foreach (var way in ways)
            ahead.Push(way);
    }
}
