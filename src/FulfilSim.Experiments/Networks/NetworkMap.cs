using FulfilSim.Actors.Networks.Options;

namespace FulfilSim.Experiments.Networks;

/// <summary>The places of a network, numbered, and the ways between them. Ways to unknown places are left out.</summary>
public sealed class NetworkMap
{
    private readonly NetworkOptions _network;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public NetworkMap(NetworkOptions network)
    {
        ArgumentNullException.ThrowIfNull(network);
        _network = network;
        Places =
        [
            .. Named(PlaceKind.Station, network.Stations, station => station.Name),
            .. Named(PlaceKind.Fork, network.Forks, fork => fork.Name),
            .. Named(PlaceKind.Join, network.Joins, join => join.Name),
            .. Named(PlaceKind.StockPoint, network.StockPoints, point => point.Name),
            .. Named(PlaceKind.SharedItem, network.SharedItems, item => item.Name),
        ];
        for (var number = 0; number < Places.Count; number++)
            _numbers.TryAdd(Places[number].Name, number);
    }

    /// <summary>Stations, forks, joins, stock points, shared items, each in the order of its list.</summary>
    public IReadOnlyList<NetworkPlace> Places { get; }

    /// <summary>Number of the place of that name; null when there is none.</summary>
    public int? Find(string name) => _numbers.TryGetValue(name, out var number) ? number : null;

    /// <summary>Ways on from a place, those with a share of 0 left out.</summary>
    /// <param name="admission">Share let in at a station. Default: what its options say.</param>
    public IReadOnlyList<NetworkWay> WaysFrom(int number, double? admission = null)
    {
        var place = Places[number];
        IEnumerable<NetworkWay> ways = place.Kind switch
        {
            PlaceKind.Station => FromStation(_network.Stations[place.Index], admission),
            PlaceKind.Fork => _network.Forks[place.Index].To.SelectMany(name => WaysTo(name, 1)),
            PlaceKind.Join => Along(_network.Joins[place.Index].Routes, 1),
            PlaceKind.StockPoint => Along(_network.StockPoints[place.Index].Routes, 1),
            _ => [new(NetworkWay.Leaves, 1)],
        };
        return [.. ways.Where(way => way.Share > 0)];
    }

    private static IEnumerable<NetworkPlace> Named<T>(PlaceKind kind, IReadOnlyList<T> options, Func<T, string> name) =>
        options.Select((option, index) => new NetworkPlace(name(option) ?? "", kind, index)); // a required name may be missing still

    private IEnumerable<NetworkWay> FromStation(NetworkStationOptions station, double? admission)
    {
        var passage = Passage.Of(station, admission ?? station.Admission);
        var refused = 1 - passage.Success - passage.Failure;
        var onFailure = station.OnFailure.Count == 0
            ? [new NetworkWay(NetworkWay.Fails, passage.Failure)]
            : Along(station.OnFailure, passage.Failure);
        return [.. Along(station.Routes, passage.Success), .. onFailure, new(NetworkWay.Fails, refused)];
    }

    private IEnumerable<NetworkWay> Along(IReadOnlyList<RouteOptions> routes, double share) => routes.Count == 0
        ? [new(NetworkWay.Leaves, share)]
        : routes.SelectMany(route => WaysTo(route.To, share * route.Share));

    private IEnumerable<NetworkWay> WaysTo(string name, double share) =>
        name == NetworkOptions.Out ? [new(NetworkWay.Leaves, share)]
        : name is not null && Find(name) is { } number ? [new(number, share)]
        : [];
}
