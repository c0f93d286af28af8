using FulfilSim.Experiments.Scenarios;

namespace FulfilSim.Experiments.Comparing;

/// <summary>All there is to judge by.</summary>
/// <param name="Arms">In the scenario's order, the reference included.</param>
/// <param name="SimultaneousCount">How many differences hold together.</param>
internal sealed record Evidence(
    ShopScenario Scenario, ArmCells Reference, IReadOnlyList<ArmEvidence> Arms, ArmResult Placebo, int SimultaneousCount)
{
    /// <summary>Where replications ended that were not fixed; else null.</summary>
    public Stopping? Stopping { get; init; }

    public int Replications => Scenario.Experiment.Replications;

    public double Level => Scenario.Experiment.Confidence.Value;

    /// <summary>Every arm but the reference.</summary>
    public IEnumerable<ArmEvidence> Rivals => Arms.Where(arm => !arm.Result.IsReference);

    public ArmResult ReferenceResult => Arms.Single(arm => arm.Result.IsReference).Result;
}

/// <summary>One arm's cells and what they say.</summary>
/// <param name="AssumedEffects">
/// Ids of mitigations by which it differs from the reference and whose effect is assumed; its difference is input then,
/// not finding.
/// </param>
internal sealed record ArmEvidence(ArmCells Cells, ArmResult Result, IReadOnlyList<string> AssumedEffects)
{
    public string Name => Result.Name;

    public bool IsInput => AssumedEffects.Count > 0;
}
