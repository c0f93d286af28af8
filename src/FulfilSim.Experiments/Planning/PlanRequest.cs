using FulfilSim.Experiments.Planning.Searching;
using FulfilSim.Experiments.Scenarios;

namespace FulfilSim.Experiments.Planning;

/// <summary>What is to be planned.</summary>
public sealed record PlanRequest
{
    /// <summary>As it stands; has at least one objective.</summary>
    public required ShopScenario Scenario { get; init; }

    /// <summary>The set of mitigations that the capacities are planned for.</summary>
    public required Arm Arm { get; init; }

    /// <summary>The capacities to choose, and their prices.</summary>
    public required CapacitySpace Space { get; init; }

    /// <summary>The scenario's own units of these capacities.</summary>
    public CapacityPoint Today => new([.. Space.Ranges.Select(range => UnitsOf(range.Path))]);

    /// <summary>Somebody has said what units cost; else each counts 1.</summary>
    public required bool HasPrices { get; init; }

    /// <summary>Every combination is asked.</summary>
    public bool IsGrid { get; init; }

    /// <summary>One-sided confidence of the answer, above 0.5 and below 1.</summary>
    public required double ConfidenceLevel { get; init; }

    /// <summary>Cells that may be run in all.</summary>
    public required int CellsMax { get; init; }

    /// <summary>The same scenario with overrides such as "orderSystem.workers=3" laid over it; null when they leave it invalid.</summary>
    public required Func<IReadOnlyList<string>, ShopScenario?> Vary { get; init; }

    private int UnitsOf(string path) => ShopCapacity.AllOf(Scenario.Shop).First(capacity => capacity.Path == path).Units;
}
