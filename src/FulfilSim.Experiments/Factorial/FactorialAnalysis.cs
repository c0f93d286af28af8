using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Storing;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Factorial;

/// <summary>Effects from the finished runs of a design. Replication by replication all runs meet the same luck, so a contrast of them
/// varies little; its interval is jackknifed over replications.</summary>
/// <remarks>Box, Hunter and Hunter (1978): the effect of a factor is the mean of the runs with it less that of those without it. Of a pair
/// it is the difference of differences y11 - y10 - y01 + y00, twice what they call the interaction.</remarks>
public static class FactorialAnalysis
{
    /// <summary>A rate so small is what rounding leaves of none.</summary>
    private const double Rounding = 1e-13;

    /// <exception cref="InvalidOperationException">A cell is missing.</exception>
    public static FactorialReport Of(FactorialPlan plan, IReadOnlyList<CellLine> lines)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var scenario = plan.Scenario;
        var cells = plan.Runs.Select(run => ArmCells.Of(run, lines, scenario.Experiment.Replications)).ToList();
        var groups = plan.Design.PairGroups();
        var contrasts = new Contrasts(
            cells, 1 - (1 - scenario.Experiment.Confidence.Value) / (plan.Factors.Count + groups.Count), scenario.Shop.Economics.Currency);
        FactorEffect[] effects = [.. plan.Factors.Select((id, factor) => EffectOf(plan, id, factor, contrasts))];
        PairEffect[] pairs =
        [
            .. groups.Select(group => EffectOf(plan, group, contrasts)).OrderByDescending(pair => Math.Abs(pair.FailureRate.Mean)),
        ];
        var level = scenario.Experiment.Confidence.Value;
        return new()
        {
            Scenario = ScenarioSummaries.Of(scenario),
            Arm = plan.Arm.Name,
            Verdict = FactorialWords.Verdict(effects, pairs, scenario.Experiment.Replications, level),
            Warnings = FactorialWords.Warnings(plan, scenario.Experiment.Replications),
            IsFull = plan.Design.IsFull,
            Factors = plan.Factors,
            Runs = [.. cells.Select((run, index) => RunOf(plan, run, index, level))],
            Effects = effects,
            Pairs = pairs,
        };
    }

    private static FactorialRun RunOf(FactorialPlan plan, ArmCells cells, int run, double level) => new(
        cells.Arm.Name,
        [.. plan.Factors.Where((_, factor) => plan.Design.IsOn(run, factor))],
        Ratios.Jackknife("failure rate", cells.Failed, cells.Judged, level),
        Ratios.Jackknife(
            "net money per potential intent", cells.NetMoney, cells.PotentialIntents, level, plan.Scenario.Shop.Economics.Currency));

    private static FactorEffect EffectOf(FactorialPlan plan, string id, int factor, Contrasts contrasts)
    {
        var each = 2.0 / plan.Design.RunCount;
        double[] weights = [.. Enumerable.Range(0, plan.Design.RunCount).Select(run => each * plan.Design.SignOf(run, factor))];
        var failures = contrasts.OfFailures($"effect of {id}", weights);
        return new(id, plan.Inputs.Contains(id), failures, ConclusionOf(failures), contrasts.OfMoney($"effect of {id}", weights));
    }

    private static PairEffect EffectOf(FactorialPlan plan, IReadOnlyList<(int Factor, int Other)> group, Contrasts contrasts)
    {
        var each = 4.0 / plan.Design.RunCount;
        var (factor, other) = group[0];
        double[] weights = [.. Enumerable.Range(0, plan.Design.RunCount).Select(run => each * plan.Design.SignOf(run, factor, other))];
        var failures = contrasts.OfFailures("effect of a pair beyond the sum", weights);
        return new([.. group.Select(pair => (IReadOnlyList<string>)[plan.Factors[pair.Factor], plan.Factors[pair.Other]])], failures, ConclusionOf(failures));
    }

    private static Conclusion ConclusionOf(Estimate effect) => effect switch
    {
        { Mean: > -Rounding and < Rounding, HalfWidth: < Rounding } => Conclusion.Identical,
        { Count: < PairedDifference.ReplicationsMin } => Conclusion.Inconclusive,
        { Upper: < 0 } => Conclusion.Lower,
        { Lower: > 0 } => Conclusion.Higher,
        _ => Conclusion.Inconclusive,
    };

    private sealed record Contrasts(IReadOnlyList<ArmCells> Runs, double Level, string Currency)
    {
        public Estimate OfFailures(string quantity, double[] weights) => Ratios.JackknifeContrast(
            quantity, weights, [.. Runs.Select(run => run.Failed)], [.. Runs.Select(run => run.Judged)], Level);

        public Estimate OfMoney(string quantity, double[] weights) => Ratios.JackknifeContrast(
            quantity, weights, [.. Runs.Select(run => run.NetMoney)], [.. Runs.Select(run => run.PotentialIntents)], Level, Currency);
    }
}
