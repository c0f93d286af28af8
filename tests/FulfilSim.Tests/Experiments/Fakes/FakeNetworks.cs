using FulfilSim.Actors;
using FulfilSim.Actors.Networks;
using FulfilSim.Actors.Networks.Options;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Experiments.Fakes;

/// <summary>Scenarios of networks, and cells of them that nobody simulates.</summary>
internal static class FakeNetworks
{
    public const string Digest = "fedcba9876543210";

    public static NetworkScenario With(int replications, params string[] variants) => Expecting(replications, [], variants);

    public static NetworkScenario Expecting(int replications, IReadOnlyList<Expectation> expectations, params string[] variants)
    {
        string[] arms = [Arm.ReferenceName, .. variants];
        var network = new NetworkOptions
        {
            Sources = [new() { Name = "calls", To = "desk", Rate = new Rate(0.5) }],
            Stations = [new() { Name = "desk" }],
        };
        return new()
        {
            Name = "fake-network",
            Title = "A fake desk",
            Question = "Which desk?",
            Digest = Digest,
            Arms = [.. arms.Select(name => new Arm(name, []))],
            Networks = arms.ToDictionary(name => name, _ => network),
            Expectations = expectations,
            Experiment = new() { Replications = replications, Seed = 7 },
        };
    }

    public static NetworkResult Result(params (string Path, double Value)[] measures) => Result([], measures);

    public static NetworkResult Result(
        IReadOnlyList<IReadOnlyDictionary<string, double>> batches, params (string Path, double Value)[] measures) => new()
        {
            Digest = new string('b', 32),
            Messages = 90,
            Customers = 30,
            WarmUpSeconds = 5,
            Measures = Ordered(measures),
            Batches = batches,
        };

    public static IReadOnlyDictionary<string, double> Ordered(params (string Path, double Value)[] measures) =>
        new OrderedDictionary<string, double>(measures.Select(measure => KeyValuePair.Create(measure.Path, measure.Value)));

    /// <summary>The lines of every cell of a comparison, each made by the function.</summary>
    public static IReadOnlyList<CellLine> Lines(NetworkScenario scenario, Func<CellTask, NetworkResult> cell) =>
        [.. CellPlan.ForComparison(scenario).Select(task => CellLine.Of(scenario.Digest, task, cell(task)))];

    /// <summary>A number as from the standard normal distribution that follows from arm, replication and what it is for.</summary>
    public static double Noise(string arm, int replication, int purpose = 0)
    {
        var stream = new Streams(7, replication).For(Purpose.Named("fake noise"), arm.Length, purpose);
        return Gaussian.Quantile(stream.NextOpenUnit());
    }
}

/// <summary>Runs cells of networks as a test says.</summary>
internal sealed class FakeNetworkRunner(Func<Arm, CellSettings, NetworkResult> cell) : ICellRunner
{
    /// <summary>A desk whose waits scatter around the means of M/M/1 at half its capacity; in variants they are a fifth shorter.</summary>
    public static FakeNetworkRunner Desk() => new((arm, settings) =>
    {
        var noise = 0.05 * FakeNetworks.Noise("", settings.Replication);
        var factor = arm.Name == Arm.ReferenceName ? 1 : 0.8;
        return FakeNetworks.Result(
            ("sources.calls.customers", 3600),
            ("sources.calls.successRatio", 1),
            ("sources.calls.goodput", 0.5 + noise / 10),
            ("sources.calls.sojourn.mean", (2 + noise) * factor),
            ("sources.calls.sojourn.p99", (9.2 + noise) * factor),
            ("stations.desk.arrivalRate", 0.5 + noise / 10),
            ("stations.desk.utilisation", 0.5 + noise / 5),
            ("stations.desk.waitedRatio", 0.5 + noise / 5),
            ("stations.desk.waiting.mean", (1 + noise) * factor),
            ("stations.desk.waiting.above.2s", 0.18 + noise / 9),
            ("stations.desk.refusedRatio", 0));
    });

    public FinishedCell Run(Scenario scenario, Arm arm, CellSettings settings) => new FinishedCell.OfNetwork(cell(arm, settings));

    /// <summary>There is no simulation to watch.</summary>
    public ICellRunner Watched(Action<Simulation> begin) => this;
}
