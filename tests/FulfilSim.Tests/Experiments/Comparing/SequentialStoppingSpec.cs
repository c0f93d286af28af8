using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Statistics;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Comparing;

/// <summary>The rival's rate is 10 in 1,000 above and below the reference's in turn: with two simultaneous intervals the half-width is
/// 0.56 % points after 20 replications, 0.44 after 30, 0.35 after 45.</summary>
public sealed class SequentialStoppingSpec
{
    [Fact]
    public void Looks_are_few_and_fixed()
    {
        PrecisionLooks.UpTo(100).ShouldBe([20, 30, 45, 68, 100]);
        PrecisionLooks.UpTo(20).ShouldBe([20]);
        PrecisionLooks.UpTo(7).ShouldBe([7]);
    }

    [Theory]
    [InlineData(0.006, 20)]
    [InlineData(0.005, 30)]
    [InlineData(0.004, 45)]
    public void It_goes_on_to_the_first_look_at_which_every_difference_is_known_well_enough(double halfWidth, int replications)
    {
        var sequence = new SequentialStopping(With(halfWidth, 500));
        var scenario = sequence.AtFirstLook;
        while (sequence.Next(Lines(scenario)) is { } next)
            scenario = next;
        scenario.Experiment.Replications.ShouldBe(replications);
        var ended = sequence.Ended(Lines(scenario));
        (ended.Looks[^1], ended.IsReached).ShouldBe((replications, true));
        ended.Widest.ShouldBeLessThanOrEqualTo(halfWidth);
    }

    [Fact]
    public void Replications_beyond_the_look_have_no_say()
    {
        var sequence = new SequentialStopping(With(0.005, 500));
        sequence.Next(Lines(sequence.At(68))).ShouldBeNull();
        sequence.Ended(Lines(sequence.At(68))).Looks.ShouldBe([20, 30]);
    }

    [Fact]
    public void A_comparison_holds_the_replications_of_the_last_look_and_where_it_stopped()
    {
        var scenario = With(0.005, 500);
        var store = Store(new SequentialStopping(scenario).At(45));
        var comparison = ComparisonBuilder.Build(scenario, store.Lines, store);
        comparison.Scenario.Replications.ShouldBe(30);
        comparison.Arms.ShouldAllBe(arm => arm.FailureRate.Count == 30);
        comparison.Stopping!.Looks.ShouldBe([20, 30]);
    }

    [Fact]
    public void Whoever_allows_too_few_replications_is_told_how_many_would_do()
    {
        var scenario = With(0.004, 30);
        var store = Store(new SequentialStopping(scenario).At(30));
        var comparison = ComparisonBuilder.Build(scenario, store.Lines, store);
        comparison.Stopping!.IsReached.ShouldBeFalse();
        comparison.Warnings.ShouldContain(warning =>
            warning.StartsWith("After the 30 replications allowed, a difference is still known to ±0.4", StringComparison.Ordinal)
            && warning.Contains("some 3", StringComparison.Ordinal)
            && warning.EndsWith(" replications would do.", StringComparison.Ordinal));
    }

    private static ShopScenario With(double halfWidth, int most)
    {
        var scenario = FakeScenario.With(10, FakeScenario.Protected());
        return scenario with
        {
            Experiment = scenario.Experiment with { Precision = new() { HalfWidth = new Ratio(halfWidth), ReplicationsMax = most } },
        };
    }

    private static IReadOnlyList<CellLine> Lines(ShopScenario scenario) => Store(scenario).Lines;

    private static CellMemory Store(ShopScenario scenario) => FakeCells.Run(scenario, task => FakeCells.Output(FakeCells.Failing(
        task.Arm.Name == "peak" ? 50 + (task.Key.Replication % 2 == 0 ? 10 : -10) : 50)));
}
