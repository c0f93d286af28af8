using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Factorial;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Statistics;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Factorial;

/// <summary>Of 1,000 intents 100 fail with nothing, 80 with verification, 70 with protection, 60 with both.</summary>
public sealed class FactorialSpec
{
    private static readonly Arm Both = new("both", [new AddressVerify(), new PeakProtection()]);

    [Fact]
    public void Effects_are_those_worked_out_by_hand()
    {
        var report = Report(Both, on => (on.Contains(nameof(AddressVerify)), on.Contains(nameof(PeakProtection))) switch
        {
            (true, true) => 60,
            (true, false) => 80,
            (false, true) => 70,
            _ => 100,
        });
        report.IsFull.ShouldBeTrue();
        report.Effects.Select(effect => (effect.Factor, Math.Round(effect.FailureRate.Mean, 9), effect.Conclusion)).ShouldBe(
            [("address-verify", -0.015, Conclusion.Lower), ("peak-protection", -0.025, Conclusion.Lower)]);
        var pair = report.Pairs.ShouldHaveSingleItem();
        pair.FailureRate.Mean.ShouldBe(0.01, 1e-9); // 60 - 80 - 70 + 100 in 1,000
        report.Verdict[1].ShouldBe(
            "address-verify and peak-protection change the failure rate by -4.00 percentage points together, and by -2.00 and -3.00 each "
            + "without the other: together worth less than apart, by 1.00 ±0.00 percentage points.");
    }

    [Fact]
    public void What_two_do_together_and_neither_alone_is_worth_more_together() =>
        Report(Both, on => on.Count == 2 ? 60 : 100).Verdict[1].ShouldContain("together worth more than apart, by 4.00");

    [Fact]
    public void Effects_that_only_add_up_are_worth_the_same_together()
    {
        var report = Report(Both, on => 100 - (10 * on.Count));
        report.Pairs[0].Conclusion.ShouldBe(Conclusion.Identical);
        report.Verdict.Count.ShouldBe(2);
        report.Verdict[1].ShouldBe("No two of them can be said to be worth more or less together than apart.");
    }

    [Fact]
    public void A_run_holds_the_reference_and_what_is_on()
    {
        var plan = PlanOf(Both);
        plan.Runs.Select(run => run.Mitigations.Count).Order().ShouldBe([0, 1, 1, 2]);
        plan.Factors.ShouldBe(["address-verify", "peak-protection"]);
    }

    [Fact]
    public void Without_a_name_the_arm_with_most_mitigations_is_studied() =>
        FactorialPlan.Of(FakeScenario.With(12, FakeScenario.SevenArms()), "").Plan!.Arm.Name.ShouldBe("everything");

    /// <summary>Seven mitigations in 16 runs: each group of pairs that cannot be told apart names all of its pairs.</summary>
    [Fact]
    public void A_fraction_names_the_pairs_that_it_cannot_tell_apart()
    {
        var report = Report(
            FakeScenario.SevenArms()[^1],
            on => 200 - (10 * on.Count) + (on.Contains(nameof(ReconcilePoll)) && on.Contains(nameof(WaybillOcr)) ? 8 : 0));
        report.IsFull.ShouldBeFalse();
        report.Runs.Count.ShouldBe(16);
        report.Effects.Select(effect => Math.Round(effect.FailureRate.Mean, 9))
            .ShouldBe(report.Factors.Select(id => id is "reconcile-poll" or "waybill-ocr" ? -0.006 : -0.01));
        var strongest = report.Pairs[0];
        strongest.FailureRate.Mean.ShouldBe(0.008, 1e-9);
        strongest.Pairs.Select(pair => string.Join('+', pair)).ShouldContain("reconcile-poll+waybill-ocr");
        report.Warnings.ShouldContain(warning => warning.StartsWith("16 runs of 7 mitigations cannot tell all pairs apart", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nobody", "The scenario has no arm 'nobody'; it has bare, reference, both.")]
    [InlineData("reference", "The arm 'reference' adds no mitigation to the reference, so there is nothing to switch on and off.")]
    public void What_cannot_be_studied_is_answered_with_a_sentence(string name, string problem) =>
        FactorialPlan.Of(FakeScenario.With(12, Both), name).Problem.ShouldBe(problem);

    private static FactorialPlan PlanOf(Arm arm) => FactorialPlan.Of(FakeScenario.With(12, arm), arm.Name).Plan!;

    private static FactorialReport Report(Arm arm, Func<IReadOnlyList<string>, int> failing)
    {
        var plan = PlanOf(arm);
        var store = new CellMemory();
        foreach (var task in CellPlan.ForEvery(plan.Scenario))
        {
            var output = FakeCells.Output(FakeCells.Failing(failing([.. task.Arm.Mitigations.Select(each => each.GetType().Name)])));
            store.Keep(CellLine.Of(plan.Scenario.Digest, task, output.Result), output.Outcomes);
        }
        return FactorialAnalysis.Of(plan, store.Lines);
    }
}
