using FulfilSim.Experiments.Live;
using FulfilSim.Live.Health;
using FulfilSim.Live.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Live.Health;

public sealed class HealthJudgeSpec
{
    private static readonly HealthOptions Bounds = new();
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(100);

    private static readonly SendFigures GoodSends = new() { Made = 1000, Lag = All(1000, TimeSpan.FromMilliseconds(1)) };

    private static readonly GeneratorFigures GoodGenerator = new(
        Length, TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(20), TimeSpan.FromSeconds(100), Processors: 2, new DurationHistogram(), PendingMax: 7);

    [Fact]
    public void A_generator_within_all_bounds_is_valid_and_tells_every_figure()
    {
        var verdict = HealthJudge.Judge(GoodSends, GoodGenerator, Bounds);
        verdict.IsValid.ShouldBeTrue();
        verdict.Findings.Select(finding => finding.Measure).ShouldBe(
        [
            "lag p99", "late sends", "missed sends", "garbage collector", "wait for a thread p99", "processors",
            "longest pause", "work waiting for a thread",
        ]);
        verdict.Findings[0].ToString().ShouldBe("lag p99 is 1 ms; it may be at most 50 ms.");
        verdict.Findings[7].ToString().ShouldBe("work waiting for a thread is 7.");
    }

    [Fact]
    public void Lag_beyond_its_bound_alone_makes_it_invalid() =>
        Beyond(GoodSends with { Lag = All(1000, TimeSpan.FromMilliseconds(60)) }, GoodGenerator).ShouldBe(
            "lag p99 is 60 ms; it may be at most 50 ms. Sends were late, so the target got another load than was asked for. "
            + "Lower the rate, or share the load out among more machines with --shard.");

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Late_sends_up_to_the_bound_are_borne(long late, bool isValid) =>
        HealthJudge.Judge(GoodSends with { Late = late }, GoodGenerator, Bounds).IsValid.ShouldBe(isValid);

    [Fact]
    public void One_missed_send_makes_it_invalid() =>
        Beyond(GoodSends with { Missed = 1 }, GoodGenerator).ShouldStartWith("missed sends is 0.0999 %; it may be at most 0 %. Too many journeys");

    [Fact]
    public void Pauses_of_the_collector_alone_make_it_invalid() =>
        Beyond(GoodSends, GoodGenerator with { Paused = TimeSpan.FromSeconds(5.1) }).ShouldStartWith("garbage collector is 5.1 %; it may be at most 5 %. Keep");

    [Fact]
    public void Work_that_waits_for_a_thread_alone_makes_it_invalid() =>
        Beyond(GoodSends, GoodGenerator with { ThreadWait = All(100, TimeSpan.FromMilliseconds(120)).ToHistogram() })
            .ShouldStartWith("wait for a thread p99 is 120 ms; it may be at most 100 ms. Use fewer connections");

    [Fact]
    public void A_busy_machine_alone_makes_it_invalid() =>
        Beyond(GoodSends, GoodGenerator with { ProcessorTime = TimeSpan.FromSeconds(182) })
            .ShouldStartWith("processors is 91 %; it may be at most 90 %. The machine had nothing to spare.");

    [Fact]
    public void A_generator_that_had_nothing_to_do_is_valid() =>
        HealthJudge.Judge(SendFigures.None, GoodGenerator with { Length = TimeSpan.Zero }, Bounds).IsValid.ShouldBeTrue();

    private static string Beyond(SendFigures sends, GeneratorFigures generator)
    {
        var verdict = HealthJudge.Judge(sends, generator, Bounds);
        verdict.IsValid.ShouldBeFalse();
        return verdict.Beyond.ShouldHaveSingleItem().ToString();
    }

    private static DurationFigures All(int count, TimeSpan length)
    {
        var histogram = new DurationHistogram();
        for (var index = 0; index < count; index++)
            histogram.Add(length);
        return DurationFigures.Of(histogram);
    }
}
