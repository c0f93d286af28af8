using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Fulfilment.Demand.Shapes;
using FulfilSim.Live.Options;
using FulfilSim.Live.Running;

namespace FulfilSim.Cli.Running.Loading;

/// <summary>A live run as it was asked for.</summary>
internal sealed record LoadRequest
{
    /// <summary>With the arms as they are run: those of the file, or one for each deployment.</summary>
    public required ShopScenario Scenario { get; init; }

    /// <summary>As the file and its overrides say.</summary>
    public required ShopScenario Asked { get; init; }

    public required LoadOptions Load { get; init; }

    /// <summary>Null: the load's shape comes.</summary>
    public LoadSlice? Slice { get; init; }

    public double TimeScale { get; init; } = 1;

    /// <summary>This machine's part, of all that share the load.</summary>
    public LoadShare Share { get; init; } = LoadShare.Whole;

    /// <summary>When the first block begins; null: at once.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>Names the run: at the target, and its directory of results.</summary>
    public required string RunId { get; init; }

    /// <summary>Where measures are sent while the load is on; null: nowhere.</summary>
    public Uri? Otlp { get; init; }

    /// <summary>Arms as they were typed; empty when all are meant.</summary>
    public IReadOnlyList<string> ArmNames { get; init; } = [];

    /// <summary>Whether a running system is driven, and not the simulated shop.</summary>
    public bool HasDeployments => Load.Deployments.Count > 0;

    /// <summary>Blocks, in the order in which they are run.</summary>
    public IReadOnlyList<CellTask> Blocks() => BlockOrder.Of(
        Scenario, Scenario.Arms.Count > 1 ? CellPlan.ForComparison(Scenario) : CellPlan.ForEvery(Scenario));

    /// <summary>
    /// The scenario whose arms are the deployments, with the faults that buyers bring along: what goes wrong inside a running system
    /// cannot be put there from here. As it is where there are no deployments.
    /// </summary>
    public static ShopScenario WithDeployments(ShopScenario scenario, LoadOptions load) => load.Deployments.Count == 0
        ? scenario
        : scenario with
        {
            Arms = [.. load.Deployments.Keys.Select(name => new Arm(name, []))],
            Faults = [.. scenario.Faults.Where(fault => CatalogueOf.Of(fault).IsOfBuyers)],
        };
}
