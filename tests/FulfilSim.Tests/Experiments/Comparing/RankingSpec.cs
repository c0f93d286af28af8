using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Statistics;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Comparing;

/// <summary>Which arms may be best, what they are worth, and what would settle the rest. Of 1,000 intents some fail.</summary>
public sealed class RankingSpec
{
    [Fact]
    public void The_arm_that_provably_fails_least_is_the_only_one_that_may_be_best()
    {
        var comparison = Compared(task => task.Arm.Name == "peak" ? 30 : 50);
        comparison.Arms.Select(arm => (arm.Name, arm.Best!.MayBeBest)).ShouldBe(
            [("bare", false), ("reference", false), ("peak", true), ("address", false)]);
        comparison.Arms[2].Best!.Difference.ShouldBe(-0.02, 1e-9);
        comparison.Arms[2].Best!.Upper.ShouldBe(0);
    }

    [Fact]
    public void An_arm_whose_effect_is_assumed_takes_no_part() =>
        Compared(task => task.Arm.Name == "scan" ? 10 : 50, FakeScenario.Protected(), FakeScenario.Scanning())
            .Arms.Single(arm => arm.Name == "scan").Best.ShouldBeNull();

    [Fact]
    public void Nine_replications_rank_nobody() => Compared(_ => 50, 9).Arms.ShouldAllBe(arm => arm.Best == null);

    [Fact]
    public void An_arm_that_fails_more_and_earns_less_is_worse_than_another_in_both()
    {
        var arms = Compared(task => task.Arm.Name switch { "peak" => 30, "address" => 40, _ => 50 }, netCentsEach: task => task.Arm.Name switch
        {
            "peak" => 120,
            "address" => 150,
            _ => 100,
        }).Arms;
        arms.Select(arm => (arm.Name, arm.Efficiency!.DominatedBy)).ShouldBe(
            [("bare", "address"), ("reference", "address"), ("peak", ""), ("address", "")]);
        arms[0].Efficiency!.IsSure.ShouldBeTrue();
    }

    [Fact]
    public void A_gain_in_a_year_is_that_of_a_cohort_times_how_often_it_occurs()
    {
        var scenario = WithYear(FakeScenario.With(12, FakeScenario.Protected()), 52);
        var year = Of(scenario, task => FakeCells.Output(FakeCells.Failing(50), netCents: task.Arm.Name == "peak" ? 150_000 : 100_000))
            .Arms.Single(arm => arm.Name == "peak").ValuePerYear!;
        year.Difference.Mean.ShouldBe(52 * 500, 1e-9);
        year.Conclusion.ShouldBe(Conclusion.Higher);
    }

    [Fact]
    public void Where_nobody_said_how_often_there_is_no_gain_in_a_year() =>
        Compared(_ => 50).Arms.ShouldAllBe(arm => arm.ValuePerYear == null);

    [Fact]
    public void What_is_inconclusive_says_how_many_replications_would_settle_it()
    {
        var comparison = Compared(task => task.Arm.Name == "peak" ? 48 + (task.Key.Replication % 2 == 0 ? 10 : -10) : 50);
        var peak = comparison.Arms.Single(arm => arm.Name == "peak");
        peak.FailureRateDifference!.Conclusion.ShouldBe(Conclusion.Inconclusive);
        peak.ReplicationsToSettle!.Value.ShouldBeInRange(140, 220); // about (2.6 x 10 / 2)²
        comparison.Verdict[0].ShouldContain($"peak cannot be told from it (some {(peak.ReplicationsToSettle + 9) / 10 * 10} replications would settle it)");
    }

    [Fact]
    public void What_is_settled_needs_no_more_replications() =>
        Compared(task => task.Arm.Name == "peak" ? 30 + (task.Key.Replication % 2) : 50)
            .Arms.ShouldAllBe(arm => arm.ReplicationsToSettle == null);

    [Fact]
    public void Arms_that_rise_and_fall_together_owe_their_sureness_to_common_random_numbers() =>
        Compared(task => (task.Arm.Name == "peak" ? 30 + (task.Key.Replication % 2) : 50) + (5 * (task.Key.Replication % 4)))
            .Arms.Single(arm => arm.Name == "peak").VarianceReduction!.Value.ShouldBeGreaterThan(10);

    [Fact]
    public void Net_saved_are_the_saved_less_the_harmed()
    {
        var peak = Compared(task => task.Arm.Name == "peak" ? 30 : 50).Arms.Single(arm => arm.Name == "peak");
        peak.NetSavedPerThousand!.Mean.ShouldBe(peak.SavedPerThousand!.Mean - peak.HarmedPerThousand!.Mean, 1e-9);
    }

    private static Comparison Compared(Func<CellTask, int> failing, params Arm[] arms) => Of(
        FakeScenario.With(12, arms.Length > 0 ? arms : [FakeScenario.Protected(), FakeScenario.Verified()]),
        task => FakeCells.Output(FakeCells.Failing(failing(task))));

    private static Comparison Compared(Func<CellTask, int> failing, int replications) => Of(
        FakeScenario.With(replications, FakeScenario.Protected()), task => FakeCells.Output(FakeCells.Failing(failing(task))));

    private static Comparison Compared(Func<CellTask, int> failing, Func<CellTask, int> netCentsEach) => Of(
        FakeScenario.With(12, FakeScenario.Protected(), FakeScenario.Verified()),
        task => FakeCells.Output(FakeCells.Failing(failing(task)), netCents: 1000 * netCentsEach(task)));

    private static Comparison Of(ShopScenario scenario, Func<CellTask, FulfilSim.Fulfilment.Cells.CellOutput> cell)
    {
        var store = FakeCells.Run(scenario, cell);
        return ComparisonBuilder.Build(scenario, store.Lines, store);
    }

    private static ShopScenario WithYear(ShopScenario scenario, double cohorts) => scenario with
    {
        Shop = scenario.Shop with { Economics = scenario.Shop.Economics with { CohortsPerYear = cohorts } },
    };
}
