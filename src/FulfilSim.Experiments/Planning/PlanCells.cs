using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Planning;

/// <summary>Cells of varied scenarios, for the arm that is planned for.</summary>
internal sealed class PlanCells(PlanRequest request, CellSupply supply)
{
    /// <summary>Luck that no search has seen.</summary>
    private static readonly ulong Fresh = Purpose.Named("plan: fresh seeds").Id;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Cells that answers were asked of; those that an earlier run has kept count too.</summary>
    public int Count => _counts.Values.Sum();

    public int CountLeft => request.CellsMax - Count;

    /// <summary>Replications with fresh luck that answers were asked of under some changes.</summary>
    public int CountOf(IReadOnlyList<string> changes) =>
        request.Vary(changes) is { } varied ? _counts.GetValueOrDefault($"{varied.Digest}-{FreshSeed}") : 0;

    public ulong FreshSeed => request.Scenario.Experiment.Seed ^ Fresh;

    /// <summary>The first replications under some changes; null when they leave no valid scenario.</summary>
    /// <param name="changes">Overrides.</param>
    /// <param name="isFresh">Whether the luck is that of the confirmation, or that of the search.</param>
    public PlanSample? Of(IReadOnlyList<string> changes, bool isFresh, int replications)
    {
        if (request.Vary(changes) is not { } varied)
            return null;
        var scenario = varied with
        {
            Experiment = varied.Experiment with { Seed = isFresh ? FreshSeed : request.Scenario.Experiment.Seed, Replications = replications },
        };
        var arm = scenario.Arms.First(each => each.Name == request.Arm.Name);
        var key = $"{scenario.Digest}-{scenario.Experiment.Seed}";
        _counts[key] = Math.Max(replications, _counts.GetValueOrDefault(key));
        return new(scenario, arm, supply.Of(scenario, arm, replications));
    }
}

/// <summary>Cells of one varied scenario.</summary>
internal sealed record PlanSample(ShopScenario Scenario, Arm Arm, IReadOnlyList<CellLine> Lines)
{
    public ArmCells Cells { get; } = ArmCells.Of(Arm, Lines, Lines.Count);

    /// <summary>How they stand by each objective.</summary>
    public IReadOnlyList<ObjectiveResult> Standing(double confidenceLevel) =>
    [
        .. Scenario.Objectives.Zip(
            ObjectiveSamples.Of(Scenario, Arm, Lines, Lines.Count), (objective, sample) => ObjectiveJudge.Judge(objective, sample, confidenceLevel)),
    ];

    public ObjectiveVerdict Verdict(double confidenceLevel) => ObjectiveSummary.Of(Standing(confidenceLevel));

    /// <summary>The measure of the whole cohort.</summary>
    public Estimate Measure(string key, double level) =>
        MeasureTable.EstimateOf(MeasureFormulas.Of(key), Cells, level, MeasureFormulas.Of(key).UnitIn(Scenario.Shop.Economics.Currency));
}
