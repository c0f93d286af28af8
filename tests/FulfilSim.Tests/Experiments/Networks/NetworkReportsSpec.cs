using FulfilSim.Actors.Networks;
using FulfilSim.Experiments.Networks;
using FulfilSim.Statistics;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Networks;

/// <summary>From cells of a network to estimates and differences.</summary>
public sealed class NetworkReportsSpec
{
    private const string Waiting = "stations.desk.waiting.mean";
    private const string Sojourn = "sources.calls.sojourn.mean";

    [Fact]
    public void Replications_are_the_sample_of_every_measure()
    {
        var report = OfReference(3, replication => FakeNetworks.Result((Waiting, 1 + replication)));
        var estimate = report.Arm.Measures[Waiting];
        (estimate.Mean, estimate.Count, estimate.Unit).ShouldBe((2, 3, "s"));
        estimate.StandardError.ShouldBe(1 / Math.Sqrt(3), 1e-9);
        report.Arm.WarmUpSeconds.ShouldBe(5);
        (report.Scenario.IsOfBatches, report.Scenario.SampleCount).ShouldBe((false, 3));
    }

    [Fact]
    public void A_measure_that_some_replications_could_not_take_is_the_mean_of_the_others()
    {
        var report = OfReference(3, replication => replication == 1
            ? FakeNetworks.Result((Waiting, 1))
            : FakeNetworks.Result((Waiting, 1), (Sojourn, replication)));
        (report.Arm.Measures[Sojourn].Mean, report.Arm.Measures[Sojourn].Count).ShouldBe((1, 2));
    }

    [Fact]
    public void Measures_stand_in_the_order_in_which_they_were_taken() =>
        OfReference(2, _ => FakeNetworks.Result(("b.b.b", 1), ("a.a.a", 1))).Arm.Measures.Keys.ShouldBe(["b.b.b", "a.a.a"]);

    [Fact]
    public void The_batches_of_a_single_replication_stand_for_replications()
    {
        var report = OfReference(1, _ => Batched(10, batch => batch));
        var estimate = report.Arm.Measures[Waiting];
        (estimate.Mean, estimate.Count, report.Scenario.IsOfBatches).ShouldBe((4.5, 10, true));
        report.Arm.Measures[Sojourn].Count.ShouldBe(1, "what only the whole replication has comes without an interval");
    }

    [Fact]
    public void Batches_that_resemble_their_neighbours_are_worth_a_warning() =>
        OfReference(1, _ => Batched(30, batch => batch)).Warnings.ShouldHaveSingleItem().ShouldBe(
            "Under reference, neighbouring batches resemble each other in stations.desk.waiting.mean (von Neumann's ratio): "
            + "the intervals are too narrow; take fewer and longer batches, or replications.");

    [Fact]
    public void Batches_that_do_not_are_not() =>
        OfReference(1, _ => Batched(30, batch => FakeNetworks.Noise("", 0, batch))).Warnings.ShouldBeEmpty();

    [Fact]
    public void Moments_rise_from_batch_to_batch_and_are_not_accused() =>
        OfReference(1, _ => FakeNetworks.Result(
            [.. Enumerable.Range(0, 30).Select(batch => FakeNetworks.Ordered(("sources.calls.lastSuccess", batch)))])).Warnings.ShouldBeEmpty();

    [Fact]
    public void A_single_replication_without_batches_has_no_interval() =>
        OfReference(1, _ => FakeNetworks.Result((Waiting, 1))).Warnings.ShouldBe(["Under reference, one replication without batches gives no interval."]);

    [Fact]
    public void Replications_without_a_steady_state_are_worth_a_warning() =>
        OfReference(3, replication => FakeNetworks.Result((Waiting, 1)) with { IsSteadyStateFound = replication != 1 }).Warnings.ShouldBe(
            ["Under reference, no steady state was found in 1 of 3 replications: the run is too short, or its warm-up has to be stated."]);

    [Fact]
    public void Variants_are_compared_with_the_reference_replication_by_replication()
    {
        var comparison = Compared(12, (arm, replication) => FakeNetworks.Result(
            (Sojourn, (arm == "fast" ? 1.5 : 2) + (arm == "fast" ? 0.01 : 0) * FakeNetworks.Noise("", replication, 1) + FakeNetworks.Noise("", replication)),
            (Waiting, 1)));
        comparison.MainPaths.ShouldBe([Sojourn]);
        comparison.Reference.Differences.ShouldBeEmpty();
        var fast = comparison.Arms[1].Differences[Sojourn];
        fast.Difference.Mean.ShouldBe(-0.5, 0.02);
        fast.Difference.HalfWidth.ShouldBeLessThan(0.02, "common luck cancels");
        fast.Conclusion.ShouldBe(Conclusion.Lower);
        comparison.Arms[2].Differences[Sojourn].Conclusion.ShouldBe(Conclusion.Identical);
    }

    [Fact]
    public void Intervals_of_differences_hold_over_all_variants_and_main_measures_together() =>
        Compared(12, (_, _) => FakeNetworks.Result((Sojourn, 1), ("stations.desk.utilisation", 0.5), (Waiting, 1)))
            .Arms[1].Differences[Sojourn].Difference.ConfidenceLevel.ShouldBe(1 - 0.05 / 4, 1e-12);

    [Fact]
    public void Few_replications_cannot_tell_variants_apart() =>
        Compared(3, (_, _) => FakeNetworks.Result((Sojourn, 1))).Warnings.ShouldBe(["3 replications cannot tell arms apart; at least 10 are needed."]);

    [Fact]
    public void In_which_order_cells_were_finished_cannot_be_seen()
    {
        var scenario = FakeNetworks.With(5, "fast");
        var lines = FakeNetworks.Lines(scenario, task => FakeNetworks.Result((Sojourn, task.Key.Replication)));
        var forwards = NetworkReports.OfVariants(scenario, lines);
        var backwards = NetworkReports.OfVariants(scenario, [.. lines.Reverse()]);
        backwards.Arms.Select(arm => arm.Measures[Sojourn]).ShouldBe(forwards.Arms.Select(arm => arm.Measures[Sojourn]));
    }

    [Fact]
    public void A_missing_cell_is_a_bug_and_no_answer()
    {
        var scenario = FakeNetworks.With(3);
        var lines = FakeNetworks.Lines(scenario, _ => FakeNetworks.Result((Sojourn, 1)));
        Should.Throw<InvalidOperationException>(() => NetworkReports.OfVariants(scenario, [.. lines.Skip(1)]));
    }

    private static NetworkResult Batched(int count, Func<int, double> value) => FakeNetworks.Result(
        [.. Enumerable.Range(0, count).Select(batch => FakeNetworks.Ordered((Waiting, value(batch))))], (Waiting, 4.5), (Sojourn, 9));

    private static NetworkReport OfReference(int replications, Func<int, NetworkResult> cell)
    {
        var scenario = FakeNetworks.With(replications);
        return NetworkReports.OfArm(scenario, scenario.Reference, FakeNetworks.Lines(scenario, task => cell(task.Key.Replication)));
    }

    private static NetworkComparison Compared(int replications, Func<string, int, NetworkResult> cell)
    {
        var scenario = FakeNetworks.With(replications, "fast", "same");
        return NetworkReports.OfVariants(scenario, FakeNetworks.Lines(scenario, task => cell(task.Arm.Name, task.Key.Replication)));
    }
}
