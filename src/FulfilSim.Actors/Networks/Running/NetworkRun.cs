using FulfilSim.Actors.Links;
using FulfilSim.Actors.Networks.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Actors.Networks.Running;

/// <summary>A network with its actors, and the stretches of time it is measured in.</summary>
internal sealed class NetworkRun
{
    private const int DrainLengthsMax = 100;

    private readonly NetworkOptions _options;
    private readonly Source[] _sources;
    private readonly Place[] _places;
    private readonly IMeasured[] _measured;
    private readonly SimTime _countsFrom;
    private readonly SimTime _end;

    public NetworkRun(NetworkOptions options, TimeSpan warmUp, Streams streams)
    {
        _options = options;
        _countsFrom = SimTime.At(warmUp);
        _end = _countsFrom + options.RunLength;
        Simulation = new Simulation(streams);
        var sourceNames = options.Sources.Select(source => source.Name).ToList();
        var tracksJobs = options.Sources.Any(source => source.CancelsWork);
        _sources =
        [
            .. options.Sources.Select((source, index) =>
                new Source(source, index, options.Windows, _end, hasForks: options.Forks.Count > 0)),
        ];
        var revisits = new Revisits(options);
        var places = new OrderedDictionary<string, Place>(StringComparer.Ordinal);
        foreach (var station in options.Stations)
            places.Add(station.Name, new NetworkStation(station, sourceNames, _countsFrom, tracksJobs));
        foreach (var fork in options.Forks)
            places.Add(fork.Name, new ForkPlace(fork));
        foreach (var join in options.Joins)
            places.Add(join.Name, new JoinPlace(join));
        foreach (var stock in options.StockPoints)
            places.Add(stock.Name, new StockPoint(stock));
        foreach (var item in options.SharedItems)
            places.Add(item.Name, new SharedItem(item));
        foreach (var source in _sources)
            Simulation.Join(source);
        foreach (var (name, place) in places)
        {
            place.IsRevisited = revisits.Of(name);
            Simulation.Join(place);
        }
        ActorRef Find(string name) => name == NetworkOptions.Out ? ActorRef.Nobody : places[name].Self;
        foreach (var place in places.Values)
            place.Connect(Find);
        for (var index = 0; index < _sources.Length; index++)
            Connect(_sources[index], options.Sources[index], [.. places.Values], Find);
        _places = [.. places.Values];
        _measured = [.. _sources, .. _places];
    }

    public Simulation Simulation { get; }

    /// <summary>Keeps the sojourn times of each source from now on.</summary>
    public IReadOnlyList<SojournSeries> RecordSojourns() => [.. _sources.Select(source => source.RecordSojourns())];

    /// <summary>Runs through warm-up and measured length.</summary>
    public NetworkResult ToEnd()
    {
        if (_countsFrom > SimTime.Zero)
        {
            Simulation.RunUntil(_countsFrom);
            Restart();
        }
        var batches = new List<IReadOnlyDictionary<string, double>>();
        for (var batch = 1; batch < _options.Batches; batch++)
        {
            Simulation.RunUntil(_countsFrom + (_options.RunLength / _options.Batches * batch));
            batches.Add(Report());
            Restart();
        }
        Simulation.RunUntil(_end);
        if (_options.Drain)
            Drain();
        batches.Add(Report());
        return new()
        {
            Digest = Simulation.Digest.ToString(),
            Messages = Simulation.DeliveryCount,
            Customers = _sources.Sum(source => source.CustomersEver),
            WarmUpSeconds = _countsFrom.TotalSeconds,
            Measures = batches.Count == 1 ? batches[0] : Means(batches),
            Batches = batches.Count == 1 ? [] : batches,
        };
    }

    private void Connect(Source source, SourceOptions options, IReadOnlyList<Place> places, Func<string, ActorRef> find)
    {
        source.Connect(find);
        source.Places = [.. places.Select(place => place.Self)];
        if (options.Latency is Constant { Value: 0 })
            return;
        var link = new Link("source:" + options.Name, options.Latency, []);
        foreach (var place in places)
        {
            Simulation.Connect(source.Self, place.Self, link);
            Simulation.Connect(place.Self, source.Self, link);
        }
    }

    /// <summary>Breakdowns and stalls go on for ever, so it is the customers that count; and for ever is how long some wait.</summary>
    private void Drain()
    {
        var limit = _end + (_options.RunLength * DrainLengthsMax);
        while (!(_sources.All(source => source.IsDone) && _places.All(place => place.IsEmpty)) && Simulation.Step(limit))
        {
        }
    }

    private void Restart()
    {
        foreach (var each in _measured)
            each.Restart(Simulation.Now);
    }

    private IReadOnlyDictionary<string, double> Report()
    {
        var sheet = new MeasureSheet();
        foreach (var each in _measured)
            each.Report(sheet, Simulation.Now);
        return sheet.Values;
    }

    /// <summary>Means over batches, of measures that every batch has.</summary>
    private static OrderedDictionary<string, double> Means(List<IReadOnlyDictionary<string, double>> batches)
    {
        var means = new OrderedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var path in batches[0].Keys.Where(path => batches.TrueForAll(batch => batch.ContainsKey(path))))
            means.Add(path, batches.Sum(batch => batch[path]) / batches.Count);
        return means;
    }
}
