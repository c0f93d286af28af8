using FulfilSim.Experiments.Live;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Live.Measuring;
using FulfilSim.Live.Options;
using FulfilSim.Live.Thresholds;
using FulfilSim.Statistics;
using static FulfilSim.Tests.Live.Measuring.Requests;

namespace FulfilSim.Tests.Live.Thresholds;

public sealed class ThresholdWatchSpec
{
    private static readonly string[] Steps = ["place"];

    [Fact]
    public void A_window_slides_what_left_it_is_forgotten()
    {
        var watch = Watch(new ThresholdOptions { Measure = "errorRate", AtMost = "50%", Window = Seconds(3) });
        Story(watch, Errors(1), Errors(1), Errors(1), Good(1), Good(1), Good(1), Good(1));
        var figures = watch.Figures[0];
        // Windows: EEE, EEG, EGG, GGG, GGG.
        (figures.Judged, figures.Beyond, figures.CrossedAtSeconds, figures.Worst).ShouldBe((5, 2, 3, 1.0));
        (watch.States[0].Latest, watch.States[0].IsBeyond).ShouldBe((0, false));
    }

    [Fact]
    public void Nothing_is_judged_before_the_first_whole_window()
    {
        var watch = Watch(new ThresholdOptions { Measure = "errorRate", AtMost = "0%", Window = Seconds(3), Abort = true });
        Story(watch, Errors(9), Errors(9)).ShouldBeEmpty();
        watch.Figures[0].Judged.ShouldBe(0);
        Story(watch, from: 3, Good(1)).ShouldBe([3]);
    }

    [Fact]
    public void Seconds_that_are_a_little_longer_or_shorter_change_no_window()
    {
        var watch = Watch(new ThresholdOptions { Measure = "throughput", AtLeast = "1/s", Window = Seconds(2) });
        foreach (var until in new[] { 1.004, 1.997, 3.001, 4.006, 4.999 })
            watch.Add(Decided(2), Seconds(until), Seconds(until - Math.Round(until - 1)));
        watch.Figures[0].Judged.ShouldBe(4);
    }

    [Fact]
    public void The_delay_holds_judgement_back()
    {
        var watch = Watch(new ThresholdOptions { Measure = "shedRate", AtMost = "10%", Window = Seconds(1), Delay = Seconds(3) });
        Story(watch, Shed(1), Shed(1)).ShouldBeEmpty();
        Story(watch, from: 3, Shed(1)).ShouldBe([3]);
        (watch.Figures[0].Judged, watch.Figures[0].CrossedAtSeconds).ShouldBe((1, 3));
    }

    [Fact]
    public void Nothing_measured_is_no_crossing_but_nobody_served_is_a_throughput_of_zero()
    {
        var watch = Watch(
            new ThresholdOptions { Measure = "failureRate", AtMost = "0%", Window = Seconds(1) },
            new ThresholdOptions { Measure = "requests.p99", AtMost = "1ms", Window = Seconds(1) },
            new ThresholdOptions { Measure = "throughput", AtLeast = "1/s", Window = Seconds(1) });
        Story(watch, Nothing()).ShouldBe([1]);
        watch.Figures.Select(figures => (figures.Judged, figures.IsCrossed)).ShouldBe([(0, false), (0, false), (1, true)]);
        watch.States.Select(state => state.Latest).ShouldBe([null, null, 0]);
    }

    [Fact]
    public void A_crossing_is_told_once()
    {
        var watch = Watch(new ThresholdOptions { Measure = "errorRate", AtMost = "50%", Window = Seconds(1), Abort = true });
        Story(watch, Good(1), Errors(1), Good(1), Errors(1), Errors(1)).ShouldBe([2]);
        watch.Figures[0].Beyond.ShouldBe(3);
    }

    [Fact]
    public void A_value_at_the_bound_is_within_it()
    {
        var watch = Watch(
            new ThresholdOptions { Measure = "errorRate", AtMost = "50%", Window = Seconds(2) },
            new ThresholdOptions { Measure = "throughput", AtLeast = "2/s", Window = Seconds(2) });
        Story(watch, Merged(Errors(1), Decided(2)), Merged(Good(1), Decided(2))).ShouldBeEmpty();
        watch.Figures.Select(figures => figures.Worst).ShouldBe([0.5, 2.0]);
    }

    [Fact]
    public void Durations_of_a_window_are_those_of_all_its_seconds()
    {
        var watch = Watch(new ThresholdOptions { Measure = "steps.place.p50", AtMost = "15ms", Window = Seconds(2) });
        Story(watch, Lasting(10, 10), Lasting(20, 20, 20), Lasting(20)).ShouldBe([2]);
        watch.Figures[0].Worst!.Value.ShouldBe(0.02, tolerance: 0.02 / 128);
        var mean = Watch(new ThresholdOptions { Measure = "requests.mean", AtMost = "1s", Window = Seconds(2) });
        Story(mean, Lasting(10, 10), Lasting(20, 20));
        mean.States[0].Latest.ShouldBe(0.015);
    }

    [Fact]
    public void A_failure_rate_is_of_genuine_intents_that_were_not_left_unpaid()
    {
        var watch = Watch(new ThresholdOptions { Measure = "failureRate", AtMost = "100%", Window = Seconds(1) });
        Story(watch, Intents(Outcome.Failed, Outcome.Fulfilled, Outcome.Late, Outcome.CancelledByBuyer, Outcome.UnpaidByBuyer, Outcome.Deterred));
        watch.States[0].Latest.ShouldBe(0.25);
    }

    [Fact]
    public void A_load_shorter_than_the_window_is_judged_as_a_whole_at_its_end()
    {
        var watch = Watch(new ThresholdOptions { Measure = "errorRate", AtMost = "10%", Window = Seconds(60), Abort = true });
        Story(watch, Good(1), Errors(1)).ShouldBeEmpty();
        watch.Close(Seconds(2)).ShouldHaveSingleItem().Worst.ShouldBe(0.5);
        watch.Close(Seconds(2)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(60, 3)]
    [InlineData(2, 0)]
    public void At_the_end_nothing_is_judged_that_was_judged_before_or_whose_delay_holds(int windowSeconds, int delaySeconds)
    {
        var watch = Watch(new ThresholdOptions { Measure = "errorRate", AtMost = "10%", Window = Seconds(windowSeconds), Delay = Seconds(delaySeconds) });
        Story(watch, Good(1), Good(1));
        watch.Close(Seconds(2)).ShouldBeEmpty();
        watch.Figures[0].Judged.ShouldBe(delaySeconds == 0 ? 1 : 0);
    }

    [Fact]
    public void When_the_load_is_over_nobody_comes_and_nothing_is_judged()
    {
        var watch = Watch(new ThresholdOptions { Measure = "throughput", AtLeast = "1/s", Window = Seconds(1) });
        Story(watch, Decided(5)).ShouldBeEmpty();
        watch.Close(Seconds(1));
        Story(watch, from: 2, Nothing()).ShouldBeEmpty();
        (watch.Figures[0].IsCrossed, watch.Figures[0].Worst).ShouldBe((false, 5));
    }

    [Theory]
    [InlineData("errorrate", "1%")]
    [InlineData("errorRate", "1ms")]
    public void A_threshold_that_cannot_be_is_refused(string measure, string bound) =>
        Should.Throw<OptionRejectedException>(() => Watch(new ThresholdOptions { Measure = measure, AtMost = bound }));

    private static TimeSpan Seconds(double count) => TimeSpan.FromSeconds(count);

    private static ThresholdWatch Watch(params ThresholdOptions[] thresholds) => new(thresholds, Steps);

    /// <summary>Second after second, from the first one on; gives those at whose end something was crossed for the first time.</summary>
    private static List<int> Story(ThresholdWatch watch, params MeterPart[] seconds) => Story(watch, 1, seconds);

    private static List<int> Story(ThresholdWatch watch, int from, params MeterPart[] seconds) =>
        [.. seconds.Index().Where(second => watch.Add(second.Item, Seconds(from + second.Index), Seconds(1)).Count > 0).Select(second => from + second.Index)];

    private static MeterPart Nothing() => new(1);

    private static MeterPart Good(int count) => Of(count, RequestVerdict.Good);

    private static MeterPart Shed(int count) => Of(count, RequestVerdict.Shed);

    private static MeterPart Errors(int count) => Of(count, RequestVerdict.Unexpected);

    private static MeterPart Of(int count, RequestVerdict verdict) => Requested([.. Enumerable.Repeat(Punctual(0, 10, verdict), count)]);

    private static MeterPart Lasting(params int[] milliseconds) => Requested([.. milliseconds.Select(length => Punctual(0, length))]);

    private static MeterPart Requested(RequestRecord[] requests)
    {
        var part = Nothing();
        foreach (var request in requests)
            part.Steps[0].Count(in request, request.EndedAt - request.IntendedAt, request.EndedAt - request.SentAt);
        return part;
    }

    private static MeterPart Decided(int count) => Intents([.. Enumerable.Repeat(Outcome.Fulfilled, count)]);

    private static MeterPart Intents(params Outcome[] outcomes)
    {
        var part = Nothing();
        foreach (var outcome in outcomes)
            part.Count(new IntentRecord(0, new(outcome, 0), null, null, null));
        return part;
    }

    private static MeterPart Merged(MeterPart left, MeterPart right)
    {
        left.Merge(right);
        return left;
    }
}
