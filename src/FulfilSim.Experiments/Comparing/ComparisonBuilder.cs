using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;

namespace FulfilSim.Experiments.Comparing;

/// <summary>
/// From finished cells to the answer. A pure function of the cells sorted by key: when, where and in which order they
/// ran cannot be seen in it.
/// </summary>
public static class ComparisonBuilder
{
    /// <summary>The arms side by side.</summary>
    /// <param name="lines">All cells of <see cref="CellPlan.ForComparison"/>; others are left out of account.</param>
    /// <exception cref="InvalidOperationException">A cell is missing.</exception>
    public static Comparison Build(ShopScenario scenario, IReadOnlyList<CellLine> lines, IOutcomeSource outcomes)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if (scenario.Experiment.Precision is null)
            return Fixed(scenario, lines, outcomes, stopping: null);
        var sequence = new SequentialStopping(scenario);
        var stopping = sequence.Ended(lines);
        return Fixed(sequence.At(stopping.Looks[^1]), lines, outcomes, stopping);
    }

    private static Comparison Fixed(
        ShopScenario scenario, IReadOnlyList<CellLine> lines, IOutcomeSource outcomes, Stopping? stopping)
    {
        var level = scenario.Experiment.Confidence.Value;
        var simultaneousCount = Math.Max(1, scenario.Arms.Count - 1);
        ArmCells[] cells = [.. scenario.Arms.Select(arm => CellsOf(arm, scenario, lines))];
        var reference = cells.Single(each => each.Arm.Name == Arm.ReferenceName);
        var economics = scenario.Shop.Economics;
        var builder = new ArmResultBuilder(
            reference, outcomes, economics.Currency, level, simultaneousCount, economics.CohortsPerYear, StandingIn(scenario));
        ArmEvidence[] arms = [.. cells.Select(each => new ArmEvidence(each, builder.Build(each), AssumedEffects(each, reference)))];
        var evidence = new Evidence(
            scenario,
            reference,
            Frontier.Placed(BestArm.Ranked(arms, level), level),
            builder.Build(CellsOf(CellPlan.PlaceboOf(scenario), scenario, lines)),
            simultaneousCount)
        {
            Stopping = stopping,
        };
        return new()
        {
            Scenario = ScenarioSummaries.Of(scenario),
            Verdict = [FindingSentence.Of(evidence), CaveatSentence.Of(evidence)],
            Warnings = Warnings.Of(evidence),
            Arms = [.. evidence.Arms.Select(arm => arm.Result)],
            Placebo = evidence.Placebo,
            Windows = reference.Results.First().Windows,
            Stopping = stopping,
            ButFor = ButFor.Of(evidence, lines),
        };
    }

    /// <summary>One arm on its own, without differences.</summary>
    /// <exception cref="InvalidOperationException">A cell is missing.</exception>
    public static ArmReport BuildArm(ShopScenario scenario, Arm arm, IReadOnlyList<CellLine> lines, IOutcomeSource outcomes)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var builder = new ArmResultBuilder(
            reference: null,
            outcomes,
            scenario.Shop.Economics.Currency,
            scenario.Experiment.Confidence.Value,
            simultaneousCount: 1,
            objectivesOf: StandingIn(scenario));
        return new()
        {
            Scenario = ScenarioSummaries.Of(scenario),
            Warnings = [.. Comparing.Warnings.EarlyEnds(scenario)],
            Arm = builder.Build(CellsOf(arm, scenario, lines)),
        };
    }

    /// <summary>Judges cells by the scenario's objectives; null where there are none.</summary>
    private static Func<ArmCells, IReadOnlyList<ObjectiveResult>>? StandingIn(ShopScenario scenario) => scenario.Objectives.Count == 0
        ? null
        : cells => ObjectiveJudge.Judge(scenario, cells.Arm, cells.Lines, cells.Lines.Count);

    private static ArmCells CellsOf(Arm arm, ShopScenario scenario, IReadOnlyList<CellLine> lines) =>
        ArmCells.Of(arm, lines, scenario.Experiment.Replications);

    private static IReadOnlyList<string> AssumedEffects(ArmCells cells, ArmCells reference) =>
        MitigationFacts.AssumedEffectsBetween(cells.Arm, reference.Arm);
}
