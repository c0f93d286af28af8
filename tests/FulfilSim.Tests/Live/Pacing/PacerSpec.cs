using FulfilSim.Live.Pacing;
using static FulfilSim.Tests.Actors.Stage;

namespace FulfilSim.Tests.Live.Pacing;

public sealed class PacerSpec
{
    private static readonly PacerOptions NoSpin = new() { NapMax = TimeSpan.Zero };

    private readonly ScriptedClock _clock = new();

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(100)]
    public void Messages_come_in_the_order_of_their_due_times_each_when_its_wall_time_has_come(double scale)
    {
        var bench = new Bench(_clock, NoSpin with { TimeScale = scale }, [30, 10, 20, 10]);
        var run = bench.Run();
        bench.Story.ShouldBe([(2, 10), (4, 10), (3, 20), (1, 30)]);
        bench.Heard.Select(heard => heard.Wall).ShouldBe([Seconds(10 / scale), Seconds(10 / scale), Seconds(20 / scale), Seconds(30 / scale)]);
        run.Lag.Count.ShouldBe(4);
        run.LagMax.ShouldBe(TimeSpan.Zero);
        (run.Ending, run.Until, run.WallTime).ShouldBe((PacedEnding.Exhausted, Second(30), Seconds(30 / scale)));
    }

    [Theory]
    [InlineData(0.0037)]
    [InlineData(1)]
    [InlineData(7.3)]
    [InlineData(99_999.9)]
    public void Nothing_is_delivered_a_tick_early_and_what_is_late_is_late_by_its_lag(double scale)
    {
        var clock = new ScriptedClock { ReadingCost = TimeSpan.FromTicks(31), Lateness = TimeSpan.FromTicks(777) };
        var bench = new Bench(clock, new PacerOptions { TimeScale = scale }, [.. Enumerable.Range(1, 400).Select(index => index * 0.7310371)]);
        var run = bench.Run();
        var start = clock.ReadingCost; // the run began when the clock had been read once
        bench.Heard.Count.ShouldBe(400);
        bench.Heard.ShouldAllBe(heard => (heard.Wall - start).Ticks * scale >= heard.Due.Ticks);
        var late = bench.Heard.Sum(heard => (heard.Wall - start).Ticks - (heard.Due.Ticks / scale));
        ((double)run.Lag.Sum).ShouldBe(late, tolerance: 400); // a tick each, by rounding
        late.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_turn_that_takes_long_makes_the_next_ones_late_but_their_turns_see_when_they_were_due()
    {
        var bench = new Bench(_clock, NoSpin, [1, 2, 3, 7], (note, _) => _clock.Pass(note.Entity == 1 ? Seconds(5) : TimeSpan.Zero));
        var run = bench.Run();
        bench.Heard.ShouldBe(
        [
            (1, Second(1), Seconds(1)), (2, Second(2), Seconds(6)), (3, Second(3), Seconds(6)), (4, Second(7), Seconds(7)),
        ]);
        run.Lag.Count.ShouldBe(4);
        run.Lag.Sum.ShouldBe(Seconds(4 + 3).Ticks);
        (run.LagP50, run.LagMax).ShouldBe((TimeSpan.Zero, Seconds(4)));
    }

    [Fact]
    public void Lag_is_wall_time_whatever_the_time_scale()
    {
        var bench = new Bench(_clock, NoSpin with { TimeScale = 60 }, [60, 120], (_, _) => _clock.Pass(Seconds(5)));
        bench.Run().LagMax.ShouldBe(Seconds(4));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 3)]
    public void An_alarm_that_rings_late_is_lag(double latenessMilliseconds, double lagMilliseconds)
    {
        var clock = new ScriptedClock { Lateness = TimeSpan.FromMilliseconds(latenessMilliseconds) };
        var run = new Bench(clock, NoSpin, [1, 2, 3]).Run();
        run.Lag.Sum.ShouldBe(3 * TimeSpan.FromMilliseconds(lagMilliseconds).Ticks);
    }

    [Fact]
    public void While_nothing_is_due_the_pacer_sleeps()
    {
        new Bench(_clock, NoSpin, [5 * 3600, 6 * 3600]).Run().Lag.Count.ShouldBe(2);
        _clock.AlarmCount.ShouldBeLessThanOrEqualTo(10); // one an hour, and a few for reminders that wait in buckets of time
        _clock.ReadingCount.ShouldBeLessThan(50);
    }

    [Theory]
    [InlineData(1, 0.01)] // the end of a spin is as exact as the reading of the clock
    [InlineData(0, 0.66)] // timers have whole milliseconds
    public void A_short_spin_at_the_end_makes_deliveries_exact(double spinMilliseconds, double lagMaxMilliseconds)
    {
        var clock = new ScriptedClock { ReadingCost = TimeSpan.FromMicroseconds(1) };
        var options = new PacerOptions { NapMax = TimeSpan.FromMilliseconds(spinMilliseconds) };
        var run = new Bench(clock, options, [1.00035]).Run();
        run.LagMax.ShouldBeLessThan(TimeSpan.FromMilliseconds(lagMaxMilliseconds));
        run.LagMax.ShouldBeGreaterThan(TimeSpan.FromMilliseconds(lagMaxMilliseconds * 0.05));
        clock.ReadingCount.ShouldBeLessThan(1010);
    }

    [Theory]
    [InlineData(9.9999999, 0)]
    [InlineData(10, 1)]
    [InlineData(11, 1)]
    public void A_run_delivers_what_is_due_up_to_and_including_its_end(double end, int deliveries)
    {
        var bench = new Bench(_clock, NoSpin with { End = Second(end) }, [10, 20]);
        var run = bench.Run();
        bench.Heard.Count.ShouldBe(deliveries);
        (run.Ending, run.Until).ShouldBe((PacedEnding.EndReached, Second(end)));
        bench.Simulation.Now.ShouldBe(Second(end));
    }

    [Fact]
    public void A_run_with_an_empty_calendar_goes_on_while_something_may_still_be_injected()
    {
        var run = new Bench(_clock, NoSpin, [1]).Run(inputSeconds: 5);
        (run.Ending, run.WallTime).ShouldBe((PacedEnding.Exhausted, Seconds(5)));
    }

    [Fact]
    public void A_bug_of_an_actor_ends_the_run_and_closes_the_edge()
    {
        var bench = new Bench(_clock, NoSpin, [1], (_, _) => throw new FormatException("what a bug says"));
        Should.Throw<FormatException>(() => bench.Run(inputSeconds: 9));
        bench.Pacer.TryInject(bench.Listener, new Actors.Note(1)).ShouldBeFalse();
    }
}
