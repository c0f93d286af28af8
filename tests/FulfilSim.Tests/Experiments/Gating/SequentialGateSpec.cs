using FulfilSim.Experiments.Gating;
using static FulfilSim.Tests.Experiments.Gating.GateFakes;

namespace FulfilSim.Tests.Experiments.Gating;

public sealed class SequentialGateSpec
{
    [Fact]
    public void The_same_deliveries_are_unchanged_and_never_a_pass_and_only_after_the_whole_budget()
    {
        var finding = SequentialGate.Run(Plan(40, Check(margin: 1)), new FakeSubject(40, Value, Value, isUnchanged: true));
        finding.Answer.ShouldBe(GateAnswer.Unchanged);
        finding.Replications.ShouldBe(40);
        finding.Checks.ShouldAllBe(check => check.Answer == GateAnswer.Unchanged);
    }

    [Fact]
    public void A_change_far_below_the_margin_passes_at_the_first_look()
    {
        var finding = SequentialGate.Run(Plan(40, Check(margin: 1)), new FakeSubject(40, Value, index => Value(index) + 0.1 + 0.01 * Noise(index, 1)));
        finding.Answer.ShouldBe(GateAnswer.Pass);
        finding.Replications.ShouldBe(10);
        finding.LooksTaken.ShouldBe(1);
    }

    [Fact]
    public void A_change_far_above_the_margin_is_a_regression_at_the_first_look()
    {
        var finding = SequentialGate.Run(Plan(40, Check(margin: 1)), new FakeSubject(40, Value, index => Value(index) + 3 + 0.01 * Noise(index, 1)));
        finding.Answer.ShouldBe(GateAnswer.Regression);
        finding.LooksTaken.ShouldBe(1);
    }

    [Fact]
    public void The_same_change_to_the_better_passes()
    {
        var subject = new FakeSubject(40, Value, index => Value(index) + 3 + 0.01 * Noise(index, 1));
        SequentialGate.Run(Plan(40, Check(margin: 1, Goodput)), subject).Answer.ShouldBe(GateAnswer.Pass);
    }

    [Fact]
    public void A_change_as_large_as_the_margin_stays_inconclusive_through_all_looks()
    {
        var finding = SequentialGate.Run(Plan(40, Check(margin: 1)), new FakeSubject(40, Value, index => Value(index) + 1 + 0.5 * Noise(index, 1)));
        finding.Answer.ShouldBe(GateAnswer.Inconclusive);
        finding.LooksTaken.ShouldBe(3);
        finding.NextLook.ShouldBeNull();
    }

    [Fact]
    public void Where_replications_end_before_the_budget_the_next_look_is_named()
    {
        var finding = SequentialGate.Run(Plan(40, Check(margin: 1)), new FakeSubject(25, Value, index => Value(index) + 1 + 0.5 * Noise(index, 1)));
        finding.Answer.ShouldBe(GateAnswer.Inconclusive);
        finding.Replications.ShouldBe(20);
        finding.NextLook!.Replications.ShouldBe(40);
    }

    [Fact]
    public void One_regression_is_enough_and_every_check_must_pass()
    {
        var plan = Plan(40, Check(margin: 1), Check(margin: 1, Goodput));
        SequentialGate.Run(plan, new FakeSubject(40, Value, index => Value(index) - 3 + 0.01 * Noise(index, 1))).Checks
            .Select(check => check.Answer).ShouldBe([GateAnswer.Pass, GateAnswer.Regression]);
    }

    [Fact]
    public void A_change_that_shows_in_few_replications_is_judged_at_the_last_look_only()
    {
        double Head(int index) => Value(index) + (index is 3 or 17 ? 0.4 : 0);
        var finding = SequentialGate.Run(Plan(40, Check(margin: 1)), new FakeSubject(40, Value, Head));
        finding.Answer.ShouldBe(GateAnswer.Pass);
        finding.Replications.ShouldBe(40);
    }

    [Fact]
    public void A_rare_change_that_could_be_a_catastrophe_does_not_pass()
    {
        double Head(int index) => Value(index) + (index == 17 ? 12 : 0);
        var finding = SequentialGate.Run(Plan(40, Check(margin: 2)), new FakeSubject(40, Value, Head));
        finding.Checks[0].Difference!.Difference.Mean.ShouldBe(0.3, 1e-9);
        finding.Answer.ShouldBe(GateAnswer.Inconclusive);
    }

    [Fact]
    public void A_value_beyond_its_anchor_is_a_regression_however_small_the_change()
    {
        var check = Check(margin: 1, anchor: new Anchor(9));
        var finding = SequentialGate.Run(Plan(40, check), new FakeSubject(40, Value, index => Value(index) + 0.1 + 0.01 * Noise(index, 1)));
        finding.Answer.ShouldBe(GateAnswer.Regression);
        finding.Checks[0].IsBeyondAnchor.ShouldBeTrue();
    }

    [Fact]
    public void What_was_counted_on_one_side_only_is_inconclusive()
    {
        var finding = SequentialGate.Run(Plan(10, Check(margin: 1)), new FakeSubject(10, _ => double.NaN, Value));
        finding.Answer.ShouldBe(GateAnswer.Inconclusive);
        finding.Checks[0].Difference.ShouldBeNull();
    }

    [Fact]
    public void An_inconclusive_check_says_how_many_replications_would_tell()
    {
        var finding = SequentialGate.Run(Plan(20, Check(margin: 1)), new FakeSubject(20, Value, index => Value(index) + 0.5 + Noise(index, 1)));
        finding.Checks[0].BudgetNeeded!.Value.ShouldBeInRange(21, 5000);
    }

    private static double Value(int index) => 10 + 0.2 * Noise(index);
}
