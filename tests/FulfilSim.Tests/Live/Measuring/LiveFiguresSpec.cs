using System.Text;
using System.Text.Json;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Live;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Experiments.Storing;
using FulfilSim.Live.Measuring;
using FulfilSim.Statistics;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Live.Measuring;

public sealed class LiveFiguresSpec
{
    [Fact]
    public void What_was_written_down_comes_back_and_equal_cells_are_equal_bytes()
    {
        var line = Line() with { Live = Rich() };
        var bytes = line.ToJson();
        CellLine.Parse(bytes).ToJson().ShouldBe(bytes);
        (Line() with { Live = Rich() }).ToJson().ShouldBe(bytes);
        CellLine.Parse(bytes).Live!.Series.Slots.Select(slot => (slot.Requests, slot.Errors)).ShouldBe([(0, 0), (7, 2)]);
        CellLine.Parse(bytes).Live!.Steps[0].FromIntended.ToHistogram().Quantile(1).ShouldBe(TimeSpan.FromMilliseconds(90));
    }

    [Fact]
    public void A_histogram_is_pairs_of_bucket_and_count() =>
        Encoding.UTF8.GetString((Line() with { Live = Rich() }).ToJson())
            .ShouldContain("""
                "acknowledgement":{"buckets":[[3,2],[5,1]],"sumTicks":11,"maxTicks":5}
                """);

    [Fact]
    public void A_cell_of_virtual_time_is_written_as_before_and_a_line_of_before_is_read()
    {
        var text = Encoding.UTF8.GetString(Line().ToJson());
        text.ShouldNotContain("\"live\"");
        CellLine.Parse(Encoding.UTF8.GetBytes(text)).Live.ShouldBeNull();
    }

    [Theory]
    [InlineData("[[99999,1]]")]
    [InlineData("[[-1,1]]")]
    [InlineData("[[1,-1]]")]
    [InlineData("[[1]]")]
    [InlineData("[[1,2,3]]")]
    [InlineData("[7]")]
    public void Buckets_that_cannot_be_are_no_cell(string buckets)
    {
        var text = Encoding.UTF8.GetString((Line() with { Live = Rich() }).ToJson()).Replace("[[3,2],[5,1]]", buckets, StringComparison.Ordinal);
        Should.Throw<JsonException>(() => CellLine.Parse(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void What_several_machines_have_measured_adds_up_to_what_one_would_have()
    {
        var stream = new Streams(seed: 3, replication: 0).For(Purpose.Named("live-figures"), entity: 0);
        LiveMeter[] shards = [Meter(), Meter(), Meter()];
        var whole = Meter();
        for (var count = 0; count < 3000; count++)
        {
            var (lag, length) = (stream.NextUnit() * 20, 1 + (stream.NextUnit() * 3_000_000));
            var verdict = (RequestVerdict)(int)(stream.NextUnit() * 7);
            var request = Requests.Request(count, count + lag, count + lag + length, verdict, 200 + (count % 4 * 100), count % 2, bytes: count);
            shards[count % 3].Ended(in request);
            whole.Ended(in request);
        }
        shards[1].Missed(0);
        whole.Missed(0);
        Json(LiveFigures.Merge([.. shards.Select(Figures)]) with { Machines = 1 }).ShouldBe(Json(Figures(whole)));
        Json(LiveFigures.Merge([.. shards.Reverse().Select(Figures)]) with { Machines = 1 }).ShouldBe(Json(Figures(whole)));
    }

    [Fact]
    public void Of_health_endings_and_thresholds_the_worst_machine_counts()
    {
        var merged = LiveFigures.Merge(
        [
            new()
            {
                Ending = LiveEnding.Completed,
                CountedTicks = 30,
                Health = new() { Findings = [Lag(0.01), Processors(0.95)] },
                Thresholds = [Shed(judged: 5, beyond: 0, crossedAt: null, worst: 0.01)],
                GivenUp = 1,
                LeftBehind = 2,
                Webhooks = new() { Received = 3, Forged = 1 },
            },
            new()
            {
                Ending = LiveEnding.Aborted,
                CountedTicks = 20,
                Health = new() { Findings = [Lag(0.2), Processors(0.5)] },
                Thresholds = [Shed(judged: 4, beyond: 1, crossedAt: 12, worst: 0.4)],
                GivenUp = 10,
                LeftBehind = 20,
                Webhooks = new() { Received = 4, Repeated = 2 },
            },
        ]);
        (merged.Ending, merged.Machines, merged.CountedTicks, merged.GivenUp, merged.LeftBehind).ShouldBe((LiveEnding.Aborted, 2, 30, 11, 22));
        merged.Health.Findings.ShouldBe([Lag(0.2), Processors(0.95)]);
        merged.Health.IsValid.ShouldBeFalse();
        merged.Thresholds.ShouldBe([Shed(judged: 9, beyond: 1, crossedAt: 12, worst: 0.4)]);
        merged.Webhooks.ShouldBe(new WebhookFigures { Received = 7, Forged = 1, Repeated = 2 });
    }

    [Fact]
    public void The_worst_throughput_is_the_lowest_one()
    {
        var threshold = new ThresholdFigures { Measure = "throughput", Kind = BoundKind.Rate, AtLeast = 10 };
        LiveFigures.Merge(
        [
            new() { Thresholds = [threshold with { Worst = 12 }] },
            new() { Thresholds = [threshold] },
            new() { Thresholds = [threshold with { Worst = 7 }] },
        ]).Thresholds.ShouldBe([threshold with { Worst = 7 }]);
    }

    [Fact]
    public void Blocks_of_different_journeys_are_not_one_block() =>
        Should.Throw<InvariantViolationException>(() => LiveFigures.Merge([new() { Steps = [new() { Name = "place" }] }, new()]));

    private static HealthFinding Lag(double seconds) => new("lag p99", BoundKind.Duration, seconds, 0.05, "Use more machines.");

    private static HealthFinding Processors(double share) => new("processors", BoundKind.Share, share, 0.9, "Use more machines.");

    private static ThresholdFigures Shed(long judged, long beyond, double? crossedAt, double worst) => new()
    {
        Measure = "shedRate",
        Kind = BoundKind.Share,
        AtMost = 0.1,
        Judged = judged,
        Beyond = beyond,
        CrossedAtSeconds = crossedAt,
        Worst = worst,
    };

    private static LiveFigures Rich()
    {
        var meter = Meter();
        meter.Ended(Requests.Request(0, 10, 90));
        var acknowledged = new DurationHistogram();
        foreach (var ticks in new[] { 3, 3, 5 })
            acknowledged.Add(ticks);
        return Figures(meter) with
        {
            Ending = LiveEnding.StopFile,
            Waits = new() { Acknowledgement = DurationFigures.Of(acknowledged) },
            Health = new() { Findings = [Lag(0.01), Processors(0.5)] },
            Thresholds = [Shed(judged: 5, beyond: 0, crossedAt: null, worst: 0.01)],
            Series = LoadSeries.None.With(TimeSpan.FromSeconds(1.5), new() { CoveredTicks = 10_000_000, Requests = 7, Errors = 2, Intents = 3, Failed = 1 }),
        };
    }

    private static LiveMeter Meter() => new(new HandClock(), new() { Steps = ["place", "confirm"] }, startedAt: 0);

    private static LiveFigures Figures(LiveMeter meter)
    {
        meter.Read(new MeterPart(2), new MeterPart(2));
        return new()
        {
            Steps = [meter.Counted.Steps[0].Figures("place"), meter.Counted.Steps[1].Figures("confirm")],
            Sends = meter.Counted.Sends(),
        };
    }

    private static string Json(LiveFigures live) => Encoding.UTF8.GetString((Line() with { Live = live }).ToJson());

    private static CellLine Line()
    {
        var task = CellPlan.ForCell(FakeScenario.With(replications: 1), new("reference", []), replication: 0);
        return CellLine.Of(FakeScenario.Digest, task, FakeCells.Output(FakeCells.Failing(3)).Result);
    }
}
