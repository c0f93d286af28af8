using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Estimates;

public sealed class PairedDifferenceSpec
{
    private static readonly double[] Reference = [5, 7, 6, 8, 5, 6, 7, 9, 6, 5, 7, 8];
    private static readonly double[] Wobble = [0.1, -0.2, 0.3, 0, -0.1, 0.2, -0.3, 0.1, 0, 0.2, -0.1, -0.2];

    [Fact]
    public void Clearly_less_is_lower() => Judge(Shifted(-2)).ShouldBe(Conclusion.Lower);

    [Fact]
    public void Clearly_more_is_higher() => Judge(Shifted(2)).ShouldBe(Conclusion.Higher);

    [Fact]
    public void An_interval_that_holds_zero_tells_nothing() => Judge(Shifted(0)).ShouldBe(Conclusion.Inconclusive);

    [Fact]
    public void Arms_that_never_differ_are_identical()
    {
        var difference = PairedDifference.Of("x", "s", Reference, Reference);
        (difference.Conclusion, difference.NonZeroCount).ShouldBe((Conclusion.Identical, 0));
    }

    [Theory]
    [InlineData(9, Conclusion.Inconclusive)]
    [InlineData(10, Conclusion.Lower)]
    public void Ten_replications_are_needed(int count, Conclusion conclusion) =>
        PairedDifference.Of("x", "s", Shifted(-2)[..count], Reference[..count]).Conclusion.ShouldBe(conclusion);

    [Theory]
    [InlineData(4, Conclusion.Inconclusive)]
    [InlineData(5, Conclusion.Higher)]
    public void Five_replications_must_differ(int differing, Conclusion conclusion)
    {
        double[] arm = [.. Reference.Select((value, index) => index < differing ? value + 1 : value)];
        var difference = PairedDifference.Of("x", "s", arm, Reference);
        (difference.Conclusion, difference.NonZeroCount).ShouldBe((conclusion, differing));
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
    public void Without_knowledge_the_conclusion_is_inconclusive() => default(Conclusion).ShouldBe(Conclusion.Inconclusive);

    [Fact]
    public void Ratios_are_compared_as_ratios_of_totals()
    {
        double[] submitted = [.. Reference.Select(value => 100 * value)];
        var difference = PairedDifference.OfRatios("failure rate", "", Shifted(-2), submitted, Reference, submitted);
        difference.Conclusion.ShouldBe(Conclusion.Lower);
        difference.Difference.Mean.ShouldBe((Shifted(-2).Sum() - Reference.Sum()) / submitted.Sum(), tolerance: 1e-15);
    }

    [Fact]
    public void Ratios_that_never_differ_are_identical()
    {
        double[] submitted = [.. Reference.Select(value => 100 * value)];
        PairedDifference.OfRatios("failure rate", "", Reference, submitted, Reference, submitted).Conclusion
            .ShouldBe(Conclusion.Identical);
    }

    [Fact]
    public void Equal_ratios_of_unequal_totals_are_no_difference_to_judge_by()
    {
        double[] none = [.. Reference.Select(_ => 0.0)];
        double[] fewer = [.. Reference.Select(value => value - 1)];
        PairedDifference.OfRatios("failure rate", "", none, fewer, none, Reference).Conclusion.ShouldBe(Conclusion.Identical);
    }

    private static Conclusion Judge(double[] arm) => PairedDifference.Of("x", "s", arm, Reference).Conclusion;

    private static double[] Shifted(double shift) =>
        [.. Reference.Zip(Wobble, (value, wobble) => value + shift + wobble)];
}
