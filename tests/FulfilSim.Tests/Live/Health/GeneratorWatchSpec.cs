using FulfilSim.Live.Health;

namespace FulfilSim.Tests.Live.Health;

public sealed class GeneratorWatchSpec
{
    private readonly HandClock _clock = new();
    private readonly FakeProbes _probes = new();

    [Fact]
    public void Pauses_and_processor_time_are_shares_of_the_time_watched()
    {
        using var watch = Watch();
        Each(Seconds(0.1), times: 20, () =>
        {
            _probes.Paused += Seconds(0.01);
            _probes.ProcessorTime += Seconds(0.1); // one of two processors
        });
        var seen = watch.Figures();
        seen.Length.ShouldBe(Seconds(2));
        (seen.PauseRatio, seen.ProcessorRatio).ShouldBe((0.1, 0.5));
        (seen.PauseMax, seen.ThreadWait.Count, seen.ThreadWait.Max).ShouldBe((Seconds(0.01), 20, TimeSpan.Zero));
    }

    [Fact]
    public void The_longest_pause_is_that_between_two_looks()
    {
        using var watch = Watch();
        _clock.Pass(Seconds(0.1));
        _probes.Paused += Seconds(0.07);
        _clock.Pass(Seconds(0.1));
        _probes.Paused += Seconds(0.02);
        _clock.Pass(Seconds(0.1));
        watch.Figures().PauseMax.ShouldBe(Seconds(0.07));
    }

    [Fact]
    public void The_warm_up_is_not_kept()
    {
        using var watch = Watch(warmUp: Seconds(1));
        Each(Seconds(0.1), times: 10, () =>
        {
            _probes.Paused += Seconds(0.1);
            _probes.ProcessorTime += Seconds(0.2);
            _probes.PendingWork = 1000;
        });
        _probes.PendingWork = 3;
        _clock.Pass(Seconds(1));
        var seen = watch.Figures();
        (seen.Length, seen.PauseRatio, seen.ProcessorRatio, seen.PauseMax).ShouldBe((Seconds(1), 0, 0, TimeSpan.Zero));
        seen.ThreadWait.Count.ShouldBe(11); // due at 1 s, 1.1 s ... 2 s
    }

    [Fact]
    public void Work_that_gets_no_thread_is_timed_until_it_gets_one()
    {
        using var watch = Watch();
        _probes.IsStarved = true;
        _clock.Pass(Seconds(1));
        _probes.PendingWork = 40;
        _clock.Pass(Seconds(0.1));
        _probes.WorkOff();
        var seen = watch.Figures();
        (seen.ThreadWait.Count, seen.ThreadWait.Max, seen.PendingMax).ShouldBe((11, Seconds(1), 40));
        seen.ThreadWait.Sum.ShouldBe((Int128)Seconds(0.1 * (10 + 9 + 8 + 7 + 6 + 5 + 4 + 3 + 2 + 1)).Ticks);
    }

    [Fact]
    public void Work_that_still_waits_counts_with_its_time_so_far()
    {
        using var watch = Watch();
        _probes.IsStarved = true;
        _clock.Pass(Seconds(3));
        watch.Figures().ThreadWait.Max.ShouldBe(Seconds(2.9));
    }

    [Fact]
    public void A_pool_too_busy_to_look_hides_nothing()
    {
        using var watch = Watch();
        _clock.Stall(Seconds(1)); // ten looks were due, and one is made, late
        var seen = watch.Figures();
        (seen.ThreadWait.Count, seen.ThreadWait.Max).ShouldBe((10, Seconds(0.9)));
        seen.ThreadWait.Quantile(0.5).ShouldBe(Seconds(0.4), tolerance: Seconds(0.01));
    }

    [Fact]
    public void A_timer_that_rings_a_little_early_makes_nobody_wait()
    {
        var clock = new HandClock { Earliness = TimeSpan.FromMilliseconds(1) };
        using var watch = new GeneratorWatch(clock, _probes, TimeSpan.Zero);
        clock.Pass(Seconds(1));
        var seen = watch.Figures();
        (seen.ThreadWait.Count, seen.ThreadWait.Max).ShouldBe((10, TimeSpan.Zero));
    }

    [Fact]
    public void After_the_end_nothing_more_is_seen()
    {
        var watch = Watch();
        _clock.Pass(Seconds(0.25));
        watch.Dispose();
        _probes.ProcessorTime += Seconds(9);
        _clock.Pass(Seconds(9));
        var seen = watch.Figures();
        (seen.Length, seen.ProcessorRatio).ShouldBe((Seconds(0.25), 0));
    }

    private static TimeSpan Seconds(double count) => TimeSpan.FromSeconds(count);

    private GeneratorWatch Watch(TimeSpan warmUp = default) => new(_clock, _probes, warmUp);

    private void Each(TimeSpan step, int times, Action act)
    {
        for (var count = 0; count < times; count++)
        {
            act();
            _clock.Pass(step);
        }
    }
}
