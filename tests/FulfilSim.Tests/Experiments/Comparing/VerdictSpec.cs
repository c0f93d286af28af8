using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Comparing;

public sealed class VerdictSpec
{
    [Fact]
    public void A_clear_winner_is_named_with_its_numbers_and_what_they_do_not_show() =>
        VerdictOf(12, task => Failures(task, ("bare", 60), ("reference", 50), ("peak", 30), ("address", 45))).ShouldBe(
        [
            "Against a failure rate of 5.10 % under reference, peak lowers it to 3.10 %, by 2.00 percentage points (1.88 to 2.12); "
            + "address lowers it too; peak is the best supported of them; "
            + "bare raises it to 6.10 %, by 1.00 percentage points (0.88 to 1.12) (95 % simultaneous intervals, n = 12).",
            "Not shown: what address-verify costs; whether another shop sees the same.",
        ]);

    [Fact]
    public void Arms_that_lower_it_alike_are_not_ranked() =>
        VerdictOf(12, task => Failures(task, ("bare", 50), ("reference", 50), ("peak", 30), ("address", 30)))[0]
            .ShouldContain("which of peak and address is best cannot be told");

    [Fact]
    public void An_arm_within_the_noise_cannot_be_told_from_the_reference() =>
        VerdictOf(12, task => Failures(task, ("bare", 50), ("reference", 50), ("peak", 50), ("address", 50)))[0].ShouldBe(
            "Against a failure rate of 5.10 % under reference, bare, peak and address cannot be told from it "
            + "(95 % simultaneous intervals, n = 12).");

    [Fact]
    public void An_arm_that_changes_no_replication_changes_nothing() =>
        VerdictOf(12, _ => FakeCells.Output(FakeCells.Failing(50)))[0].ShouldContain("bare, peak and address change nothing");

    [Fact]
    public void Too_few_replications_are_inconclusive_however_far_apart_the_arms_are() =>
        VerdictOf(9, task => Failures(task, ("bare", 60), ("reference", 50), ("peak", 30), ("address", 45)))[0].ShouldBe(
            "Inconclusive: 9 replications cannot tell the arms apart (at least 10 are needed); there is a failure rate of "
            + "5.10 % under reference, and of the other arms peak came out lowest with 3.10 %.");

    [Fact]
    public void What_an_assumed_effect_does_is_input_and_not_a_finding()
    {
        var finding = VerdictOf(
            12, task => Failures(task, ("bare", 50), ("reference", 50), ("scan", 30)), FakeScenario.Scanning())[0];
        finding.ShouldContain("scan is lower by assumed effects: input, not finding, see break-even");
        finding.ShouldNotContain("lowers");
    }

    [Fact]
    public void Where_every_cost_is_stated_there_is_no_break_even_to_see() =>
        VerdictOf(12, task => Failures(task, ("bare", 50), ("reference", 50), ("ask", 70)), FakeScenario.Asking())[0]
            .ShouldContain("ask is higher by assumed effects: input, not finding (95 %");

    [Fact]
    public void However_many_arms_there_are_the_verdict_can_be_read_at_a_glance()
    {
        var verdict = VerdictOf(
            12,
            task => task.Settings.RedrawServiceTimes
                ? FakeCells.Output(FakeCells.Outcomes((10, Outcome.Fulfilled), (92, Outcome.Failed), (898, Outcome.Fulfilled)))
                : Failures(
                    task,
                    ("bare", 92), ("reference", 92), ("address", 92), ("peak", 92), ("parcels", 84), ("payments", 71), ("everything", 52)),
            FakeScenario.SevenArms());
        verdict.ShouldBe(
        [
            "Against a failure rate of 9.30 % under reference, payments lowers it to 7.20 %, by 2.10 percentage points (1.96 to 2.24); "
            + "bare, address and peak cannot be told from it; parcels and everything are lower by assumed effects: input, not "
            + "finding, see break-even (95 % simultaneous intervals, n = 12).",
            "Not shown: what 4 mitigations cost; which intents bare, address, peak and parcels save, as "
            + "shuffling exchanges as many; whether another shop sees the same.",
        ]);
        verdict.Sum(sentence => sentence.Length).ShouldBeLessThanOrEqualTo(450);
    }

    [Fact]
    public void Open_intents_are_among_what_is_not_shown() =>
        VerdictOf(12, _ => FakeCells.Output(FakeCells.Outcomes((5, Outcome.Open), (995, Outcome.Fulfilled))))[1]
            .ShouldContain("what becomes of the intents still open at the horizon (up to 0.500 %)");

    [Fact]
    public void An_arm_that_exchanges_no_more_intents_than_shuffling_does_is_not_said_to_save_any() =>
        VerdictOf(12, task => FakeCells.Output(task.Settings.RedrawServiceTimes
            ? FakeCells.Outcomes((50, Outcome.Fulfilled), (50, Outcome.Failed), (900, Outcome.Fulfilled))
            : FakeCells.Failing(task.Arm.Name == "peak" ? 30 + (task.Key.Replication % 2) : 50)), FakeScenario.Protected())[1]
            .ShouldContain("which intents peak saves, as shuffling exchanges as many");

    [Fact]
    public void Alone_the_reference_is_compared_with_nothing()
    {
        var scenario = FakeScenario.With(12);
        scenario = scenario with { Arms = [scenario.Reference] };
        Verdict(scenario, _ => FakeCells.Output(FakeCells.Failing(50)))[0]
            .ShouldBe("Nothing was compared: there is a failure rate of 5.00 % under reference and no other arm.");
    }

    private static IReadOnlyList<string> VerdictOf(int replications, Func<CellTask, CellOutput> cell, params Arm[] arms) =>
        Verdict(FakeScenario.With(replications, arms.Length > 0 ? arms : [FakeScenario.Protected(), FakeScenario.Verified()]), cell);

    private static IReadOnlyList<string> Verdict(ShopScenario scenario, Func<CellTask, CellOutput> cell)
    {
        var store = FakeCells.Run(scenario, cell);
        var verdict = ComparisonBuilder.Build(scenario, store.Lines, store).Verdict;
        verdict.Count.ShouldBe(2);
        return verdict;
    }

    /// <summary>
    /// Failures in 1,000 about a level per arm: 0, 1 or 2 more, each arm in a rhythm of its own. The difference of two
    /// arms wobbles by 1, 1 and -2, so over 12 replications its standard error is √(24 / 11 / 12) = 0.4264 per 1,000.
    /// </summary>
    private static CellOutput Failures(CellTask task, params (string Arm, int Level)[] levels)
    {
        var arm = task.Settings.RedrawServiceTimes ? Arm.ReferenceName : task.Arm.Name;
        var index = Array.FindIndex(levels, level => level.Arm == arm);
        var wobble = (task.Key.Replication + index) % 3;
        return FakeCells.Output(FakeCells.Failing(levels[index].Level + wobble));
    }
}
