using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Gating;

/// <summary>What a gate found out.</summary>
/// <param name="Answer">Of all checks together.</param>
/// <param name="LooksTaken">How many looks it took; 0 where there was too little for the first.</param>
/// <param name="Replications">Judged by.</param>
/// <param name="Checks">In the plan's order; empty where there was no look.</param>
/// <param name="NextLook">Where the next look would be, had there been more replications; null where the gate is through.</param>
public sealed record GateFinding(GateAnswer Answer, int LooksTaken, int Replications, IReadOnlyList<CheckResult> Checks, Look? NextLook);

/// <summary>Looks as often as it takes, and no more often than the plan says. The same replications always give the same answer.</summary>
public static class SequentialGate
{
    public static GateFinding Run(GatePlan plan, IGateSubject subject)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(subject);
        var finding = new GateFinding(GateAnswer.Inconclusive, 0, 0, [], null);
        foreach (var look in plan.Looks)
        {
            if (subject.Sample(look.Replications) is not { } sample)
                return finding with { NextLook = look };
            finding = At(look, finding.LooksTaken + 1, plan, sample);
            if (finding.Answer is GateAnswer.Pass or GateAnswer.Regression)
                return finding;
        }
        return finding;
    }

    /// <summary>The last look alone, for what is there already.</summary>
    public static GateFinding AtLast(GatePlan plan, IGateSubject subject)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(subject);
        return At(plan.Looks[^1], plan.Looks.Count, plan, subject.Sample(plan.Budget)!);
    }

    private static GateFinding At(Look look, int number, GatePlan plan, GateSample sample)
    {
        CheckResult[] checks =
        [
            .. plan.Checks.Select(check =>
                GateJudge.Judge(check, sample.HeadOf(check), sample.BaseOf(check), look, sample.IsUnchanged, plan)),
        ];
        return new(AnswerOf(sample, checks), number, look.Replications, checks, null);
    }

    private static GateAnswer AnswerOf(GateSample sample, CheckResult[] checks) =>
        sample.IsUnchanged ? GateAnswer.Unchanged
        : checks.Any(check => check.Answer == GateAnswer.Regression) ? GateAnswer.Regression
        : checks.All(check => check.Answer == GateAnswer.Pass) ? GateAnswer.Pass
        : GateAnswer.Inconclusive;
}
