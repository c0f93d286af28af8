using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Counters;

public sealed class TimeWeightedSpec
{
    [Fact]
    public void A_step_counts_for_as_long_as_it_lasts()
    {
        var queueLength = new TimeWeighted();
        queueLength.Set(2, nowTicks: 10);
        queueLength.Set(5, nowTicks: 30);
        queueLength.Set(1, nowTicks: 40);
        queueLength.Integral(nowTicks: 100).ShouldBe((Int128)(2 * 20 + 5 * 10 + 1 * 60));
        queueLength.Mean(nowTicks: 100).ShouldBe(1.5);
        queueLength.Max.ShouldBe(5);
    }

    [Fact]
    public void Asking_changes_nothing()
    {
        var queueLength = new TimeWeighted(value: 3, startTicks: 100);
        queueLength.Integral(nowTicks: 150).ShouldBe((Int128)150);
        queueLength.Integral(nowTicks: 110).ShouldBe((Int128)30);
    }

    [Fact]
    public void Changes_add_up()
    {
        var inSystem = new TimeWeighted();
        inSystem.Add(+1, nowTicks: 0);
        inSystem.Add(+1, nowTicks: 10);
        inSystem.Add(-1, nowTicks: 20);
        (inSystem.Value, inSystem.Max).ShouldBe((1, 2));
        inSystem.Integral(nowTicks: 20).ShouldBe((Int128)30);
    }

    [Fact]
    public void A_value_that_lasts_no_time_still_is_the_highest()
    {
        var queueLength = new TimeWeighted();
        queueLength.Set(9, nowTicks: 5);
        queueLength.Set(0, nowTicks: 5);
        (queueLength.Max, queueLength.Mean(nowTicks: 10)).ShouldBe((9, 0));
    }

    [Fact]
    public void Where_no_time_has_passed_the_mean_is_the_value() =>
        new TimeWeighted(value: 4, startTicks: 7).Mean(nowTicks: 7).ShouldBe(4);

    [Fact]
    public void Nothing_overflows_in_a_century()
    {
        var inSystem = new TimeWeighted(value: long.MaxValue);
        inSystem.Integral(TimeSpan.TicksPerDay * 36_525)
            .ShouldBe((Int128)long.MaxValue * TimeSpan.TicksPerDay * 36_525);
    }

    [Fact]
    public void Time_never_runs_backwards()
    {
        var queueLength = new TimeWeighted();
        queueLength.Set(1, nowTicks: 10);
        Should.Throw<InvariantViolationException>(() => queueLength.Set(2, nowTicks: 9));
    }
}
