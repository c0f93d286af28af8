using FulfilSim.Experiments.Live;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Live.Measuring;

public sealed class LoadSeriesSpec
{
    [Fact]
    public void What_is_counted_lies_in_the_second_it_was_counted_in()
    {
        var series = LoadSeries.None.With(Seconds(0.5), Slot(requests: 3)).With(Seconds(2.5), Slot(requests: 4)).With(Seconds(2.9), Slot(requests: 5));
        series.Slots.Select(slot => slot.Requests).ShouldBe([3, 0, 9]);
        series.Slots.Select(slot => slot.CoveredTicks).ShouldBe([Second, 0, 2 * Second]);
    }

    [Fact]
    public void However_long_the_load_the_slots_do_not_run_out_and_nothing_is_lost()
    {
        var series = LoadSeries.None;
        for (var second = 0; second < 1000; second++)
            series = series.With(Seconds(second + 0.5), Slot(requests: second));
        series.Slots.Count.ShouldBeInRange(LoadSeries.SlotsMax / 2, LoadSeries.SlotsMax);
        series.SlotTicks.ShouldBe(16 * Second);
        series.Slots.Sum(slot => slot.Requests).ShouldBe(999 * 1000 / 2);
        series.Slots[1].Requests.ShouldBe(Enumerable.Range(16, 16).Sum());
        series.Slots.Sum(slot => slot.Latency.Count).ShouldBe(1000);
    }

    [Fact]
    public void Machines_beside_each_other_add_up_and_blocks_laid_over_each_other_are_averaged()
    {
        var first = LoadSeries.None.With(Seconds(0.5), Slot(requests: 10)).With(Seconds(1.5), Slot(requests: 20));
        var second = LoadSeries.None.With(Seconds(0.5), Slot(requests: 30));
        Requests(LoadLines.Of([LoadSeries.Beside([first, second])])).ShouldBe([40, 20]);
        Requests(LoadLines.Of([first, second])).ShouldBe([20, 20]); // the second block was over before
    }

    [Fact]
    public void Slots_of_different_lengths_are_brought_to_the_longer_one()
    {
        var lengthy = LoadSeries.None.With(Seconds(120.5), Slot(requests: 8));
        var brief = LoadSeries.None.With(Seconds(0.5), Slot(requests: 1)).With(Seconds(1.5), Slot(requests: 2)).With(Seconds(2.5), Slot(requests: 4));
        var both = LoadSeries.Pool([lengthy, brief]);
        (both.SlotTicks, both.Slots.Count).ShouldBe((2 * Second, 61));
        both.Slots.Take(2).Select(slot => slot.Requests).ShouldBe([3, 4]);
        (both.Slots[60].Requests, both.Slots[59].Requests).ShouldBe((8, 0));
    }

    [Fact]
    public void A_slot_in_which_nothing_was_measured_is_a_gap()
    {
        var lines = LoadLines.Of([LoadSeries.None.With(Seconds(1.5), LoadSlot.None with { CoveredTicks = Second, Intents = 6 })]);
        Values(lines, "intents").ShouldBe([double.NaN, 6]);
        Values(lines, "p99").ShouldBe([double.NaN, double.NaN]);
        lines.SlotSeconds.ShouldBe(1);
    }

    [Fact]
    public void The_scrap_at_the_end_of_a_block_is_no_burst()
    {
        var lines = LoadLines.Of([LoadSeries.None.With(Seconds(0.5), Slot(10)).With(Seconds(1.01), Slot(3) with { CoveredTicks = Second / 50 })]);
        Requests(lines).ShouldBe([10, 3]);
        Values(lines, "covered").ShouldBe([1, 1]);
    }

    [Fact]
    public void Quantiles_are_of_all_that_a_slot_holds()
    {
        var lines = LoadLines.Of([LoadSeries.None.With(Seconds(0.5), Slot(1, 0.01)), LoadSeries.None.With(Seconds(0.5), Slot(1, 0.3))]);
        Values(lines, "p50")[0].ShouldBe(0.01, tolerance: 0.0001);
        Values(lines, "p99")[0].ShouldBe(0.3, tolerance: 0.003);
    }

    private static readonly long Second = TimeSpan.TicksPerSecond;

    private static IReadOnlyList<double> Requests(LoadLines lines) => Values(lines, "requests");

    private static IReadOnlyList<double> Values(LoadLines lines, string name) => lines.Lines.Single(line => line.Name == name).Values;

    private static TimeSpan Seconds(double count) => TimeSpan.FromSeconds(count);

    /// <summary>A second of so many requests, with one latency.</summary>
    private static LoadSlot Slot(int requests, double latencySeconds = 0.02)
    {
        var latency = new DurationHistogram();
        latency.Add(Seconds(latencySeconds).Ticks);
        return new() { CoveredTicks = Second, Requests = requests, Latency = DurationFigures.Of(latency) };
    }
}
