using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Tests.Statistics.Estimates;

public sealed class WarmUpSpec
{
    [Fact]
    public void A_start_far_from_the_rest_is_left_out()
    {
        double[] batches = [50, 30, 20, .. Enumerable.Range(0, 37).Select(index => index % 2 == 0 ? 9.0 : 11)];
        var warmUp = WarmUp.Of(batches);
        (warmUp.DroppedBatches, warmUp.DroppedObservations, warmUp.IsSteadyStateFound).ShouldBe((3, 15, true));
        warmUp.SteadyMean.ShouldBe(batches.Skip(3).Average(), tolerance: 1e-12);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_point_is_the_one_with_the_smallest_error_of_all_but_the_last_five(int seed)
    {
        var batches = Series.AutoRegressive(seed, mean: 3, correlation: 0.7, start: 10, count: 200);
        double[] errors = [.. Enumerable.Range(0, 196).Select(dropped => ErrorWithout(dropped))];
        WarmUp.Of(batches).DroppedBatches.ShouldBe(Array.IndexOf(errors, errors.Min()));

        double ErrorWithout(int dropped)
        {
            double[] left = [.. batches.Skip(dropped)];
            return left.Sum(value => Math.Pow(value - left.Average(), 2)) / left.Length / left.Length;
        }
    }

    [Fact]
    public void Nothing_is_left_out_of_what_is_always_the_same()
    {
        var warmUp = WarmUp.Of([.. Enumerable.Repeat(2.5, 40)]);
        (warmUp.DroppedBatches, warmUp.SteadyMean, warmUp.IsSteadyStateFound).ShouldBe((0, 2.5, true));
    }

    [Fact]
    public void What_never_settles_has_no_steady_state() =>
        WarmUp.Of([.. Enumerable.Range(0, 200).Select(index => (double)index * index)]).IsSteadyStateFound.ShouldBeFalse();

    [Theory]
    [InlineData(20, 20, true)]
    [InlineData(21, 19, false)]
    public void A_point_in_the_second_half_is_no_steady_state(int unlike, int alike, bool isFound)
    {
        double[] batches = [.. Enumerable.Range(0, unlike).Select(index => 1e6 * (unlike - index)), .. Enumerable.Repeat(1.0, alike)];
        var warmUp = WarmUp.Of(batches);
        (warmUp.DroppedBatches, warmUp.IsSteadyStateFound).ShouldBe((unlike, isFound));
    }

    [Fact]
    public void A_disturbed_start_pulls_the_mean_less_once_it_is_left_out()
    {
        const int experiments = 400;
        var (kept, dropped) = (0.0, 0.0);
        for (var seed = 0; seed < experiments; seed++)
        {
            var batches = WarmUp.BatchMeansOf(Series.AutoRegressive(seed, mean: 3, correlation: 0.9, start: 60, count: 2000));
            kept += batches.Average() - 3;
            dropped += WarmUp.Of(batches).SteadyMean - 3;
        }
        (kept / experiments).ShouldBe(0.285, tolerance: 0.05); // (60 - 3) / (1 - 0.9) / 2000
        (dropped / experiments).ShouldBe(0, tolerance: 0.05); // its own standard error is 0.011
    }

    [Fact]
    public void A_line_that_starts_empty_is_known_for_its_true_waiting_time_after_the_warm_up()
    {
        var queue = MM1.Of(arrivalRate: 0.8, serviceRate: 1);
        var waits = Series.WaitsFromEmpty(seed: 1, queue, count: 400_000);
        var warmUp = WarmUp.Of(WarmUp.BatchMeansOf(waits));
        warmUp.IsSteadyStateFound.ShouldBeTrue();
        warmUp.DroppedObservations.ShouldBeLessThan(40_000);
        var estimate = BatchMeans.Of("waiting time", "", [.. waits.Skip((int)warmUp.DroppedObservations)], 20, 0.999).Estimate;
        queue.WaitingTimeMean.ShouldBeInRange(estimate.Lower, estimate.Upper);
        estimate.HalfWidth.ShouldBeLessThan(0.1 * queue.WaitingTimeMean);
    }

    [Fact]
    public void A_line_that_only_grows_has_no_steady_state() =>
        WarmUp.Of(WarmUp.BatchMeansOf(Series.Waits(seed: 1, arrivalRate: 1.3, serviceRate: 1, count: 20_000))).IsSteadyStateFound
            .ShouldBeFalse();

    [Fact]
    public void Batches_are_of_five_and_a_rest_at_the_end_is_left_out() =>
        WarmUp.BatchMeansOf([1, 2, 3, 4, 5, 10, 10, 10, 10, 15, 7, 7]).ShouldBe([3, 11]);

    [Fact]
    public void Too_few_batches_say_nothing()
    {
        Should.Throw<OptionRejectedException>(() => WarmUp.Of([1, 2, 3])).Message.ShouldBe("the number of batches is 3; it must be at least 10.");
        Should.Throw<OptionRejectedException>(() => WarmUp.Of([.. Enumerable.Repeat(double.NaN, 10)])).Option.ShouldBe("a batch mean");
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];
}
