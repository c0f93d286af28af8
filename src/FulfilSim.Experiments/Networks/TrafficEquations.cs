using FulfilSim.Actors.Networks.Options;

namespace FulfilSim.Experiments.Networks;

/// <summary>Visits and services per second at every place, by source.</summary>
/// <param name="Visits">By number of the place, then by index of the source; shed visits included.</param>
/// <param name="Services">The same for visits that are let in.</param>
internal sealed record Traffic(double[][] Visits, double[][] Services);

/// <summary>
/// The traffic equations λ = γ + Pᵀ λ (Jackson 1957), one right side for each source, solved exactly. λ: customers sent to
/// a place (1/s); γ: customers from outside (1/s); P: shares of the ways between places.
/// </summary>
/// <remarks>
/// Where shedding decides once for a customer, customers are of two types, those let in and those shed, each with
/// equations of its own. A join lets a customer go on for as many parts as its fork makes.
/// </remarks>
internal sealed class TrafficEquations
{
    private const int TypedStationsMax = 10;
    private const double WorkMax = 1e9;

    private readonly NetworkMap _map;
    private readonly NetworkOptions _network;
    private readonly double[] _partsOfJoins;
    private readonly int[] _typed;

    public TrafficEquations(NetworkMap map, NetworkOptions network)
    {
        (_map, _network) = (map, network);
        _partsOfJoins = PartsOfJoins();
        var typed = Enumerable.Range(0, network.Stations.Count).Where(IsTyped).ToArray();
        _typed = typed[..Math.Min(typed.Length, TypedCount())];
    }

    /// <summary>Null when customers can stay for ever.</summary>
    /// <param name="arrivalRates">Customers per second from outside, by index of the source.</param>
    public Traffic? Solve(IReadOnlyList<double> arrivalRates)
    {
        var sum = new Traffic(Zeros(arrivalRates.Count), Zeros(arrivalRates.Count));
        for (var type = 0; type < 1 << _typed.Length; type++)
        {
            var (admissions, weight) = TypeOf(type);
            if (LinearSystem.Solve(Matrix(admissions), Outside(arrivalRates, weight)) is not { } rates)
                return null;
            for (var place = 0; place < rates.Length; place++)
                Add(sum, place, rates[place], admissions[place]);
        }
        return sum;
    }

    private void Add(Traffic sum, int place, double[] rates, double? admission)
    {
        var (visits, services) = (1.0, 1.0);
        if (_map.Places[place].Kind == PlaceKind.Station)
        {
            var station = _network.Stations[_map.Places[place].Index];
            var passage = Passage.Of(station, admission ?? station.Admission);
            (visits, services) = (passage.Visits, passage.Services);
        }
        for (var source = 0; source < rates.Length; source++)
        {
            sum.Visits[place][source] += rates[source] * visits;
            sum.Services[place][source] += rates[source] * services;
        }
    }

    /// <summary>I - Pᵀ.</summary>
    private double[][] Matrix(double?[] admissions)
    {
        var matrix = Enumerable.Range(0, _map.Places.Count).Select(_ => new double[_map.Places.Count]).ToArray();
        for (var from = 0; from < matrix.Length; from++)
        {
            matrix[from][from] += 1;
            foreach (var way in _map.WaysFrom(from, admissions[from]).Where(way => way.To >= 0))
                matrix[way.To][from] -= way.Share / _partsOfJoins[from];
        }
        return matrix;
    }

    private double[][] Outside(IReadOnlyList<double> arrivalRates, double weight)
    {
        var outside = Zeros(arrivalRates.Count);
        for (var source = 0; source < arrivalRates.Count; source++)
        {
            if (_map.Find(_network.Sources[source].To) is { } place)
                outside[place][source] += weight * arrivalRates[source];
        }
        return outside;
    }

    private double[][] Zeros(int sources) => [.. Enumerable.Range(0, _map.Places.Count).Select(_ => new double[sources])];

    /// <summary>Share let in at each place for customers of a type, where it is not what the options say; and how many are of that type.</summary>
    private (double?[] Admissions, double Weight) TypeOf(int type)
    {
        var admissions = new double?[_map.Places.Count];
        var weight = 1.0;
        for (var bit = 0; bit < _typed.Length; bit++)
        {
            var isLetIn = (type >> bit & 1) == 1;
            var admission = _network.Stations[_typed[bit]].Admission;
            admissions[_typed[bit]] = isLetIn ? 1 : 0; // stations come first in the map
            weight *= isLetIn ? admission : admission.Complement;
        }
        return (admissions, weight);
    }

    private bool IsTyped(int station) =>
        _network.Stations[station] is { AdmissionByCustomer: true, Admission.Value: > 0 and < 1 };

    /// <summary>Beyond it, shedding is taken as decided anew at every visit.</summary>
    private int TypedCount()
    {
        var work = Math.Pow(_map.Places.Count, 3);
        var count = 0;
        while (count < TypedStationsMax && work * (2 << count) <= WorkMax)
            count++;
        return count;
    }

    /// <summary>How many parts come to each place for one that goes on.</summary>
    private double[] PartsOfJoins()
    {
        var parts = Enumerable.Repeat(1.0, _map.Places.Count).ToArray();
        var ends = new ForkJoins(_map);
        for (var number = 0; number < parts.Length; number++)
        {
            if (_map.Places[number] is { Kind: PlaceKind.Fork } fork && ends[number].MeetingPoint is { } join)
                parts[join] = _network.Forks[fork.Index].To.Count;
        }
        return parts;
    }
}
