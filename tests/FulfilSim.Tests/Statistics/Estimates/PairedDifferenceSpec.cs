using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Estimates;

public sealed class PairedDifferenceSpec
{
    private static readonly double[] Reference = [5, 7, 6, 8, 5, 6, 7, 9, 6, 5, 7, 8];
    private static readonly double[] Wobble = [0.1, -0.2, 0.3, 0, -0.1, 0.2, -0.3, 0.1, 0, 0.2, -0.1, -0.2];

    [Fact]
    public void Clearly_less_is_lower() => Judge(Shifted(-2)).ShouldBe(Verdict.Lower);

    [Fact]
    public void Clearly_more_is_higher() => Judge(Shifted(2)).ShouldBe(Verdict.Higher);

    [Fact]
    public void An_interval_that_holds_zero_tells_nothing() => Judge(Shifted(0)).ShouldBe(Verdict.Inconclusive);

    [Fact]
    public void Arms_that_never_differ_are_identical()
    {
        var difference = PairedDifference.Of("x", "s", Reference, Reference);
        (difference.Verdict, difference.NonZeroCount).ShouldBe((Verdict.Identical, 0));
    }

    [Theory]
    [InlineData(9, Verdict.Inconclusive)]
    [InlineData(10, Verdict.Lower)]
    public void Ten_replications_are_needed(int count, Verdict verdict) =>
        PairedDifference.Of("x", "s", Shifted(-2)[..count], Reference[..count]).Verdict.ShouldBe(verdict);

    [Theory]
    [InlineData(4, Verdict.Inconclusive)]
    [InlineData(5, Verdict.Higher)]
    public void Five_replications_must_differ(int differing, Verdict verdict)
    {
        double[] arm = [.. Reference.Select((value, index) => index < differing ? value + 1 : value)];
        var difference = PairedDifference.Of("x", "s", arm, Reference);
        (difference.Verdict, difference.NonZeroCount).ShouldBe((verdict, differing));
    }

    [Fact]
    public void Many_comparisons_at_once_widen_every_interval()
    {
        var alone = PairedDifference.Of("x", "s", Shifted(-2), Reference).Difference;
        var amongTen = PairedDifference.Of("x", "s", Shifted(-2), Reference, 0.95, simultaneousCount: 10).Difference;
        amongTen.ConfidenceLevel.ShouldBe(0.995, tolerance: 1e-12);
        amongTen.HalfWidth.ShouldBeGreaterThan(alone.HalfWidth);
        amongTen.StandardError.ShouldBe(alone.StandardError, tolerance: 1e-9);
    }

    [Fact]
    public void Without_knowledge_the_verdict_is_inconclusive() => default(Verdict).ShouldBe(Verdict.Inconclusive);

    [Fact]
    public void Ratios_are_compared_as_ratios_of_totals()
    {
        double[] submitted = [.. Reference.Select(value => 100 * value)];
        var difference = PairedDifference.OfRatios("failure rate", "", Shifted(-2), submitted, Reference, submitted);
        difference.Verdict.ShouldBe(Verdict.Lower);
        difference.Difference.Mean.ShouldBe((Shifted(-2).Sum() - Reference.Sum()) / submitted.Sum(), tolerance: 1e-15);
    }

    [Fact]
    public void Ratios_that_never_differ_are_identical()
    {
        double[] submitted = [.. Reference.Select(value => 100 * value)];
        PairedDifference.OfRatios("failure rate", "", Reference, submitted, Reference, submitted).Verdict
            .ShouldBe(Verdict.Identical);
    }

    [Fact]
    public void Equal_ratios_of_unequal_totals_are_no_difference_to_judge_by()
    {
        double[] none = [.. Reference.Select(_ => 0.0)];
        double[] fewer = [.. Reference.Select(value => value - 1)];
        PairedDifference.OfRatios("failure rate", "", none, fewer, none, Reference).Verdict.ShouldBe(Verdict.Identical);
    }

    private static Verdict Judge(double[] arm) => PairedDifference.Of("x", "s", arm, Reference).Verdict;

    private static double[] Shifted(double shift) =>
        [.. Reference.Zip(Wobble, (value, wobble) => value + shift + wobble)];
}
