using FulfilSim.Experiments.Live;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Live.Measuring;
using FulfilSim.Tests.Live.Health;
using static FulfilSim.Tests.Live.Measuring.Requests;

namespace FulfilSim.Tests.Live.Measuring;

public sealed class LoadMonitorSpec : IDisposable
{
    private readonly HandClock _clock = new();
    private readonly FakeProbes _probes = new();
    private readonly Seen _seen = new();
    private LoadMonitor? _monitor;

    [Fact]
    public void A_snapshot_shows_the_last_ten_seconds_and_counts_from_the_end_of_the_warm_up()
    {
        var monitor = Monitor();
        for (var second = 0; second < 15; second++)
        {
            for (var count = 0; count < (second < 5 ? 100 : 20); count++)
                monitor.Meter.Ended(Request(second * 1000, (second * 1000) + 4, (second * 1000) + 30, second == 7 ? RequestVerdict.Shed : RequestVerdict.Good));
            _clock.Pass(Seconds(1));
        }
        var now = _seen.Last;
        (now.Elapsed, now.Left, now.IsWarmUp, now.IsLoadOver).ShouldBe((Seconds(15), Seconds(45), false, false));
        (now.Sends.PerSecond, now.Steps[0].PerSecond, now.Steps[0].Shed).ShouldBe((20, 20, 20));
        now.Steps[0].P99.ShouldBe(TimeSpan.FromMilliseconds(30), tolerance: TimeSpan.FromMilliseconds(0.3));
        now.Sends.LagP99.ShouldBe(TimeSpan.FromMilliseconds(4), tolerance: TimeSpan.FromMilliseconds(0.04));
        (now.InFlight, now.Waiting).ShouldBe((3, 4));
    }

    [Fact]
    public void In_the_warm_up_its_own_intents_are_shown_and_then_forgotten()
    {
        var monitor = Monitor();
        Decide(monitor, at: 0, Outcome.Failed, Outcome.Fulfilled);
        _clock.Pass(Seconds(1));
        (_seen.Last.IsWarmUp, _seen.Last.Intents).ShouldBe((true, new(2, 2, 1, 0.5)));
        _clock.Pass(Seconds(5));
        (_seen.Last.IsWarmUp, _seen.Last.Intents).ShouldBe((false, new(0, 0, 0, 0)));
        monitor.Meter.Arisen(HandClock.At(5500));
        _clock.Pass(Seconds(1));
        (_seen.Last.Intents.Arisen, _seen.Last.Intents.Open).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_threshold_that_aborts_cancels_once_and_only_after_the_warm_up()
    {
        var monitor = Monitor(abort: true);
        Decide(monitor, at: 0, Outcome.Failed);
        _clock.Pass(Seconds(5));
        monitor.Aborting.IsCancellationRequested.ShouldBeFalse();
        Decide(monitor, at: 5500, Outcome.Failed);
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = monitor.Aborting.Register(cancelled.SetResult);
        _clock.Pass(Seconds(1));
        monitor.Aborting.IsCancellationRequested.ShouldBeTrue();
        await cancelled.Task.WaitAsync(Seconds(20), TestContext.Current.CancellationToken);
        var figures = monitor.Close(LiveEnding.Aborted);
        (figures.Thresholds[0].IsCrossed, figures.Thresholds[0].CrossedAtSeconds).ShouldBe((true, 1.0));
    }

    [Fact]
    public void At_the_end_all_that_was_counted_is_in_the_figures_the_last_moment_included()
    {
        var monitor = Monitor();
        monitor.Meter.Ended(Punctual(100, 10));
        monitor.Meter.Arisen(HandClock.At(100));
        _clock.Pass(Seconds(7));
        monitor.Meter.Ended(Punctual(6000, 10));
        monitor.Meter.Missed(HandClock.At(6000));
        monitor.LoadIsOver();
        _clock.Pass(Seconds(3.5));
        monitor.Meter.Ended(Punctual(6500, 4000));
        var figures = monitor.Close(LiveEnding.Completed);
        (figures.Ending, figures.CountedTicks).ShouldBe((LiveEnding.Completed, Seconds(2).Ticks));
        (figures.Steps[0].Name, figures.Steps[0].Verdicts.Good, figures.Sends.Made, figures.Sends.Missed).ShouldBe(("place", 2, 2, 1));
        (figures.WarmUpRequests, figures.WarmUpSends, figures.WarmUpIntents).ShouldBe((1, 1, 1));
        figures.Health.IsValid.ShouldBeFalse(); // one send was missed
    }

    [Fact]
    public void Second_by_second_is_kept_what_was_counted_after_the_warm_up_until_the_block_is_over()
    {
        var monitor = Monitor();
        for (var second = 0; second < 8; second++)
        {
            var (sent, verdict) = (second * 1000, second == 6 ? RequestVerdict.Broken : RequestVerdict.Good);
            monitor.Meter.Ended(Request(sent, sent, sent + (10 * second), verdict));
            monitor.Meter.Arisen(HandClock.At(second * 1000));
            _clock.Pass(Seconds(1));
        }
        monitor.LoadIsOver();
        Decide(monitor, at: 7500, Outcome.Failed);
        _clock.Pass(Seconds(1));
        var series = monitor.Close(LiveEnding.Completed).Series;
        series.Slots.Select(slot => slot.Requests).ShouldBe([1, 1, 1, 0]);
        series.Slots.Select(slot => slot.Errors).ShouldBe([0, 1, 0, 0]);
        series.Slots.Select(slot => slot.Failed).ShouldBe([0, 0, 0, 1]);
        series.Slots.Sum(slot => slot.Intents).ShouldBe(4); // three, and the one that failed
        series.Slots[2].Latency.ToHistogram().Max.ShouldBe(TimeSpan.FromMilliseconds(70));
        series.Slots[1].Latency.Count.ShouldBe(0); // no answer has no length
    }

    [Fact]
    public void The_generator_is_watched_while_the_load_is_on_and_not_while_it_waits_for_the_last_answers()
    {
        var monitor = Monitor();
        for (var count = 0; count < 70; count++)
        {
            _probes.ProcessorTime += Seconds(0.19); // of 0.2
            _clock.Pass(Seconds(0.1));
        }
        monitor.LoadIsOver();
        _clock.Pass(Seconds(60));
        var finding = monitor.Close(LiveEnding.Completed).Health.Findings.Single(finding => finding.Measure == "processors");
        finding.Value.ShouldBe(0.95, tolerance: 0.01);
        finding.IsBeyond.ShouldBeTrue();
    }

    [Fact]
    public void After_the_end_nothing_more_is_shown()
    {
        var monitor = Monitor();
        _clock.Pass(Seconds(2));
        monitor.Close(LiveEnding.Interrupted).CountedTicks.ShouldBe(0); // the warm-up was not over
        _clock.Pass(Seconds(5));
        _seen.Count.ShouldBe(2);
    }

    public void Dispose() => _monitor?.Dispose();

    private static TimeSpan Seconds(double count) => TimeSpan.FromSeconds(count);

    private static void Decide(LoadMonitor monitor, double at, params Outcome[] outcomes)
    {
        foreach (var outcome in outcomes)
        {
            monitor.Meter.Arisen(HandClock.At(at));
            monitor.Meter.Decided(new(HandClock.At(at), new(outcome, 0), null, null, null));
        }
    }

    private LoadMonitor Monitor(bool abort = false) => _monitor = new(
        _clock,
        new()
        {
            Block = new(1, 3, "reference", Seconds(60)),
            Meter = new() { Steps = ["place"], WarmUp = Seconds(5) },
            Thresholds = [new() { Measure = "failureRate", AtMost = "10%", Window = Seconds(1), Abort = abort }],
        },
        startedAt: 0,
        new Gauges(),
        _probes,
        _seen);

    private sealed class Gauges : ILoadGauges
    {
        public long InFlight => 3;

        public long Waiting => 4;
    }

    private sealed class Seen : ISnapshotWatcher
    {
        public LiveSnapshot Last { get; private set; } = null!;

        public int Count { get; private set; }

        public void See(LiveSnapshot snapshot) => (Last, Count) = (snapshot, Count + 1);
    }
}
