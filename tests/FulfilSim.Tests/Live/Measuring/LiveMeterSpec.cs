using FulfilSim.Experiments.Live;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Live.Measuring;
using FulfilSim.Statistics;
using static FulfilSim.Tests.Live.Measuring.Requests;

namespace FulfilSim.Tests.Live.Measuring;

public sealed class LiveMeterSpec
{
    private static readonly MeterOptions TwoSteps = new() { Steps = ["place", "confirm"], WarmUp = TimeSpan.FromSeconds(1) };

    private readonly HandClock _clock = new();
    private readonly LiveMeter _meter;

    public LiveMeterSpec() => _meter = new(_clock, TwoSteps, startedAt: 0);

    [Fact]
    public void What_the_senders_own_lateness_hides_is_seen_from_the_intended_moment()
    {
        _meter.Ended(Request(intended: 2000, sent: 2950, ended: 3000));
        var step = Read().Steps[0];
        (step.FromIntended.Max, step.FromSent.Max).ShouldBe((TimeSpan.FromMilliseconds(1000), TimeSpan.FromMilliseconds(50)));
    }

    [Fact]
    public void Requests_are_counted_by_step_verdict_and_status()
    {
        _meter.Ended(Request(2000, 2000, 2010, bytes: 300));
        _meter.Ended(Request(2000, 2000, 2010, RequestVerdict.Shed, 503, bytes: 7));
        _meter.Ended(Request(2000, 2000, 2010, RequestVerdict.Shed, 429));
        _meter.Ended(Request(2000, 2000, 2010, RequestVerdict.Unexpected, 500, step: 1));
        _meter.Ended(Request(2000, 2000, 2010, RequestVerdict.TimedOut, 0, step: 1));
        _meter.Ended(Request(2000, 2000, 2010, RequestVerdict.Unexpected, 999, step: 1));
        var (place, confirm) = (FiguresOf(0), FiguresOf(1));
        (place.Verdicts, place.BytesIn).ShouldBe((new VerdictCounts { Good = 1, Shed = 2 }, 307));
        place.Statuses.ShouldBe([new(200, 1), new(429, 1), new(503, 1)]);
        confirm.Verdicts.ShouldBe(new VerdictCounts { Unexpected = 2, TimedOut = 1 });
        confirm.Statuses.ShouldBe([new(0, 2), new(500, 1)]);
    }

    [Theory]
    [InlineData(RequestVerdict.Good, 1)]
    [InlineData(RequestVerdict.Shed, 1)]
    [InlineData(RequestVerdict.Unexpected, 1)]
    [InlineData(RequestVerdict.TimedOut, 1)]
    [InlineData(RequestVerdict.Broken, 0)]
    [InlineData(RequestVerdict.GivenUp, 0)]
    public void A_request_is_timed_unless_there_was_no_answer_to_wait_for(RequestVerdict verdict, int timed)
    {
        _meter.Ended(Punctual(2000, 10, verdict));
        var step = Read().Steps[0];
        (step[verdict], step.FromIntended.Count, step.FromSent.Count).ShouldBe((1, timed, timed));
    }

    [Theory]
    [InlineData(999.9999, 0, 1)]
    [InlineData(1000, 1, 0)]
    public void What_was_intended_before_the_end_of_the_warm_up_is_counted_apart(double intended, int counted, int warmUp)
    {
        _meter.Ended(Punctual(intended, 500));
        _meter.Missed(HandClock.At(intended));
        _meter.Arisen(HandClock.At(intended));
        _meter.Decided(Intent(intended, Outcome.Fulfilled));
        Read();
        Numbers(_meter.Counted).ShouldBe((counted, counted, counted, counted, counted));
        Numbers(_meter.WarmUp).ShouldBe((warmUp, warmUp, warmUp, warmUp, warmUp));
    }

    [Fact]
    public void Only_the_first_request_of_a_submission_is_a_send()
    {
        _meter.Ended(Request(2000, 2003, 2010));
        _meter.Ended(Request(2010, 2030, 2040, step: 1));
        var part = Read();
        (part.Made, part.Lag.Max).ShouldBe((1, TimeSpan.FromMilliseconds(3)));
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(100.0001, 1)]
    public void A_send_is_late_beyond_the_bound_and_not_at_it(double lag, int late)
    {
        _meter.Sent(HandClock.At(2000), HandClock.At(2000 + lag));
        var sends = Read().Sends();
        (sends.Made, sends.Late, sends.LateRatio).ShouldBe((1, late, late));
    }

    [Fact]
    public void Intents_are_counted_by_outcome_and_failed_ones_by_category()
    {
        var payment = Causes.All.Index().First(cause => cause.Item.Category == "payment").Index;
        foreach (var outcome in new[] { Outcome.Fulfilled, Outcome.Late, Outcome.UnpaidByBuyer, Outcome.Deterred, Outcome.CancelledByBuyer })
            _meter.Decided(Intent(2000, outcome));
        _meter.Decided(Intent(2000, Outcome.Open));
        _meter.Decided(Intent(2000, Outcome.Failed, payment));
        var part = Read();
        (part.Decided, part.Rated, part[Outcome.Failed]).ShouldBe((6, 4, 1));
        part.Categories.ShouldBe([("payment", 1)]);
    }

    [Fact]
    public void Waits_count_for_those_who_got_so_far()
    {
        var (acknowledgement, approval, confirmation) = (Milliseconds(5), Milliseconds(50), Milliseconds(80));
        _meter.Decided(new(HandClock.At(2000), new(Outcome.Fulfilled, 0), acknowledgement, approval, confirmation));
        _meter.Decided(Intent(2000, Outcome.Failed) with { Acknowledgement = Milliseconds(7) });
        var waits = Read().Waits();
        (waits.Acknowledgement.Count, waits.PaymentApproval.Count, waits.Confirmation.Count).ShouldBe((2, 1, 1));
        waits.Acknowledgement.MaxTicks.ShouldBe(Milliseconds(7).Ticks);
    }

    [Fact]
    public void Each_reading_gives_what_came_since_the_one_before_and_totals_keep_all()
    {
        _meter.Ended(Punctual(2000, 10));
        Read().Requests.ShouldBe(1);
        Read().Requests.ShouldBe(0);
        _meter.Ended(Punctual(2000, 20));
        _meter.Ended(Punctual(2000, 30));
        Read().Steps[0].FromSent.Max.ShouldBe(Milliseconds(30));
        (_meter.Counted.Requests, _meter.Counted.Steps[0].FromSent.Sum).ShouldBe((3, (Int128)HandClock.At(60)));
    }

    [Fact]
    public async Task Nothing_is_lost_or_counted_twice_while_many_count_and_one_reads()
    {
        const int Writers = 8;
        const int Each = 20_000;
        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(() =>
        {
            for (var count = 0; count < Each; count++)
                _meter.Ended(Punctual(2000 + count, writer + 1, step: count & 1));
        })).ToList();
        while (!writers.TrueForAll(writer => writer.IsCompleted))
            Read();
        await Task.WhenAll(writers);
        Read();
        var (place, confirm) = (_meter.Counted.Steps[0], _meter.Counted.Steps[1]);
        (place.Total, confirm.Total, _meter.Counted.Made).ShouldBe((Writers * Each / 2, Writers * Each / 2, Writers * Each / 2));
        (place.FromSent.Sum + confirm.FromSent.Sum).ShouldBe((Int128)HandClock.At(Each * Enumerable.Range(1, Writers).Sum()));
    }

    [Fact]
    public void Up_to_an_hour_a_quantile_is_off_by_at_most_one_percent_wherever_in_a_bucket_it_lies()
    {
        var hour = TimeSpan.TicksPerHour;
        for (var bucket = 0; LogLinear.SpanOf(bucket).First <= hour; bucket++)
        {
            var (first, width) = LogLinear.SpanOf(bucket);
            foreach (var ticks in new[] { first, first + (width / 2), Math.Min(first + width - 1, hour) })
            {
                var histogram = new DurationHistogram([(LogLinear.BucketOf(ticks), 99)], sum: ticks * 99, max: TimeSpan.FromHours(2));
                histogram.Add(TimeSpan.FromHours(2));
                Math.Abs(histogram.Quantile(0.5).Ticks - ticks).ShouldBeLessThanOrEqualTo(ticks / 100);
            }
        }
    }

    private static IntentRecord Intent(double arisen, Outcome outcome, int cause = 0) =>
        new(HandClock.At(arisen), new(outcome, cause), null, null, null);

    private static TimeSpan Milliseconds(double count) => TimeSpan.FromMilliseconds(count);

    private static (long Requests, long Made, long Missed, long Arisen, long Decided) Numbers(MeterPart part) =>
        (part.Requests, part.Made, part.Missed, part.Arisen, part.Decided);

    private StepFigures FiguresOf(int step)
    {
        Read();
        return _meter.Counted.Steps[step].Figures(TwoSteps.Steps[step]);
    }

    /// <summary>What was counted after the warm-up since the reading before.</summary>
    private MeterPart Read()
    {
        var (counted, warmUp) = (new MeterPart(2), new MeterPart(2));
        _meter.Read(counted, warmUp);
        return counted;
    }
}
