using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Comparing;

public sealed class ComparisonBuilderSpec
{
    [Fact]
    public void The_failure_rate_is_failed_over_submitted_without_the_unpaid_as_a_ratio_of_totals()
    {
        // Totals: failed 10 + 30 of judged (100 - 20) + (200 - 0), by hand 40 / 280.
        var comparison = Build(2, task => FakeCells.Output(task.Key.Replication == 0
            ? FakeCells.Outcomes((10, Outcome.Failed), (70, Outcome.Fulfilled), (20, Outcome.UnpaidByBuyer))
            : FakeCells.Outcomes((30, Outcome.Failed), (170, Outcome.Fulfilled))));
        Reference(comparison).FailureRate.Mean.ShouldBe(40 / 280.0, 1e-12);
        Reference(comparison).Measures[Measures.FailureRatePerPotentialIntent].Mean.ShouldBe(40 / 300.0, 1e-12);
    }

    [Fact]
    public void Open_intents_bound_the_failure_rate_from_both_sides()
    {
        var comparison = Build(2, _ => FakeCells.Output(
            FakeCells.Outcomes((10, Outcome.Failed), (5, Outcome.Open), (85, Outcome.Fulfilled))));
        Reference(comparison).FailureRateOpenFulfilled.ShouldBe(0.10, 1e-12);
        Reference(comparison).FailureRateOpenFailed.ShouldBe(0.15, 1e-12);
        comparison.Warnings.ShouldContain(
            "Under reference, 5.00 % of the intents are still open at the horizon; its failure rate lies between 10.00 % and 15.00 %.");
    }

    [Fact]
    public void A_conclusion_that_hangs_on_open_intents_is_inconclusive_and_says_so()
    {
        var comparison = Build(12, task => FakeCells.Output(task.Arm.Name == "peak"
            ? FakeCells.Outcomes((10, Outcome.Failed), (40 + task.Key.Replication, Outcome.Open), (950 - task.Key.Replication, Outcome.Fulfilled))
            : FakeCells.Failing(30 + (task.Key.Replication % 3))));
        var peak = ArmOf(comparison, "peak");
        peak.FailureRateDifference!.Difference.Upper.ShouldBeLessThan(0);
        peak.FailureRateDifference.Conclusion.ShouldBe(Conclusion.Inconclusive);
        comparison.Warnings.ShouldContain(warning =>
            warning.StartsWith("The conclusion on peak hangs on what becomes of its open intents", StringComparison.Ordinal));
    }

    [Fact]
    public void What_rests_on_assumed_effects_is_warned_of_by_name()
    {
        var scenario = FakeScenario.With(12, FakeScenario.Scanning(), FakeScenario.Protected(), FakeScenario.Asking());
        var store = FakeCells.Run(scenario, _ => FakeCells.Output(FakeCells.Failing(50)));
        ComparisonBuilder.Build(scenario, store.Lines, store).Warnings.ShouldHaveSingleItem().ShouldBe(
            "How well courier-correction-request and waybill-ocr work is assumed, so what scan and ask show against reference "
            + "is input, not finding.");
    }

    [Fact]
    public void Differences_hold_together_over_all_arms_but_the_reference()
    {
        var difference = ArmOf(Build(12, Improving), "peak").FailureRateDifference!;
        difference.Difference.ConfidenceLevel.ShouldBe(1 - (0.05 / 2), 1e-12); // bare and peak
        difference.Difference.Mean.ShouldBe(-0.02, 1e-12);
        difference.Conclusion.ShouldBe(Conclusion.Lower);
    }

    [Fact]
    public void Saved_and_harmed_intents_are_paired_one_by_one_per_thousand_potential_intents()
    {
        // Of 10 intents 4 fail under the reference; here the first 3 of them are saved (one late) and 1 other is harmed;
        // one that fails there and is open here is neither.
        var comparison = Build(2, task => FakeCells.Output(task.Arm.Name == "peak"
            ? FakeCells.Outcomes((2, Outcome.Fulfilled), (1, Outcome.Late), (1, Outcome.Open), (1, Outcome.Failed), (5, Outcome.Fulfilled))
            : FakeCells.Outcomes((4, Outcome.Failed), (6, Outcome.Fulfilled))));
        ArmOf(comparison, "peak").SavedPerThousand!.Mean.ShouldBe(300, 1e-9);
        ArmOf(comparison, "peak").HarmedPerThousand!.Mean.ShouldBe(100, 1e-9);
        Reference(comparison).SavedPerThousand.ShouldBeNull();
    }

    [Fact]
    public void The_placebo_shows_the_churn_and_is_no_arm()
    {
        var comparison = Build(2, task => FakeCells.Output(task.Settings.RedrawServiceTimes
            ? FakeCells.Outcomes((1, Outcome.Fulfilled), (1, Outcome.Failed), (998, Outcome.Fulfilled))
            : FakeCells.Failing(1)));
        comparison.Placebo.SavedPerThousand!.Mean.ShouldBe(1, 1e-9);
        comparison.Placebo.HarmedPerThousand!.Mean.ShouldBe(1, 1e-9);
        comparison.Arms.Select(arm => arm.Name).ShouldBe(["bare", "reference", "peak"]);
    }

    [Fact]
    public void Net_money_is_in_currency_units_per_potential_intent()
    {
        var comparison = Build(12, task => FakeCells.Output(
            FakeCells.Failing(10), netCents: task.Arm.Name == "peak" ? 250_000 + task.Key.Replication : 100_000));
        var peak = ArmOf(comparison, "peak");
        Reference(comparison).Measures[Measures.NetMoneyPerPotentialIntent].Mean.ShouldBe(1.0, 1e-9);
        peak.NetMoneyDifference!.Difference.Mean.ShouldBe(1.5, 1e-3);
        peak.NetMoneyDifference.Difference.Unit.ShouldBe("USD");
    }

    [Fact]
    public void Every_stable_key_has_its_measure() =>
        Reference(Build(2, _ => FakeCells.Output(FakeCells.Failing(1)))).Measures.Keys.ShouldBe(
            typeof(Measures).GetFields().Select(field => (string)field.GetValue(null)!), ignoreOrder: true);

    [Fact]
    public void Series_and_stations_are_means_over_replications()
    {
        var arm = Reference(Build(2, task => Shifted(task.Key.Replication)));
        arm.Series.FirstHour.ShouldBe(500);
        arm.Series.Lines.Single(line => line.Name == "intents").Values.ShouldBe([0.5, 1.5, 1]);
        arm.Stations.Single().UtilisationRatio.ShouldBe(0.5, 1e-12);
    }

    [Fact]
    public void The_order_in_which_cells_ran_cannot_be_seen()
    {
        var scenario = FakeScenario.With(3, FakeScenario.Protected());
        var store = FakeCells.Run(scenario, Improving);
        var forwards = ComparisonBuilder.Build(scenario, store.Lines, store);
        var backwards = ComparisonBuilder.Build(scenario, [.. store.Lines.Reverse()], store);
        backwards.ShouldBeEquivalentTo(forwards);
    }

    [Fact]
    public void Cells_that_are_missing_are_a_bug_of_the_caller()
    {
        var scenario = FakeScenario.With(2);
        var store = FakeCells.Run(scenario, Improving);
        Should.Throw<InvalidOperationException>(() => ComparisonBuilder.Build(scenario, [.. store.Lines.Skip(1)], store))
            .Message.ShouldBe("The cells of arm 'bare' are not complete.");
    }

    [Fact]
    public void Faults_are_named_with_their_place() =>
        Build(1, _ => FakeCells.Output(FakeCells.Failing(1))).Scenario.Faults
            .ShouldBe(["address-wrong", "pay-gateway-outage at acquirer-a"]);

    /// <summary>Peak lowers the failures from about 50 to about 30 in 1,000, bare raises them.</summary>
    private static CellOutput Improving(CellTask task)
    {
        var base50 = 50 + (task.Key.Replication % 4);
        return FakeCells.Output(FakeCells.Failing(task.Arm.Name switch
        {
            "peak" => base50 - 21 + (2 * (task.Key.Replication % 2)),
            "bare" => base50 + 10 + (task.Key.Replication % 3),
            _ => base50,
        }));
    }

    private static CellOutput Shifted(int replication)
    {
        var output = FakeCells.Output(FakeCells.Failing(1));
        return replication == 0
            ? output
            : output with { Result = output.Result with { Series = new(501, [new("intents", [1, 2])]) } };
    }

    private static Comparison Build(int replications, Func<CellTask, CellOutput> cell)
    {
        var scenario = FakeScenario.With(replications, FakeScenario.Protected());
        var store = FakeCells.Run(scenario, cell);
        return ComparisonBuilder.Build(scenario, store.Lines, store);
    }

    private static ArmResult Reference(Comparison comparison) => comparison.Arms.Single(arm => arm.IsReference);

    private static ArmResult ArmOf(Comparison comparison, string name) => comparison.Arms.Single(arm => arm.Name == name);
}
