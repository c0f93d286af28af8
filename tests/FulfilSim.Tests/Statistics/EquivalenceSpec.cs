using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics;

public sealed class EquivalenceSpec
{
    [Fact]
    public void The_interval_is_that_of_Welch()
    {
        // By hand: variances of means 0.5 and 0.5, 8 degrees of freedom, t(0.95, 8) = 1.859548.
        var found = Equivalence.Of([1, 2, 3, 4, 5], [2, 3, 4, 5, 6], margin: 3);
        found.Difference.ShouldBe(-1, tolerance: 1e-12);
        found.HalfWidth.ShouldBe(1.859548, tolerance: 1e-6);
        found.IsShown.ShouldBeTrue();
        Equivalence.Of([1, 2, 3, 4, 5], [2, 3, 4, 5, 6], margin: 2.8).IsShown.ShouldBeFalse();
    }

    [Fact]
    public void It_errs_no_more_often_than_it_may_at_the_margin()
    {
        var errors = 0;
        for (var trial = 0; trial < 4000; trial++)
        {
            var stream = new Streams(seed: 5, trial).For(Purpose.Named("sample"), entity: 0);
            var normal = Normal.Of(0, 1);
            double[] left = [.. Enumerable.Range(0, 15).Select(_ => normal.Sample(ref stream))];
            double[] right = [.. Enumerable.Range(0, 15).Select(_ => normal.Sample(ref stream) + 1.2)];
            errors += Equivalence.Of(left, right, margin: 1.2).IsShown ? 1 : 0;
        }
        ((double)errors / 4000).ShouldBeInRange(0.03, 0.061); // 5 % and three standard errors
    }

    [Fact]
    public void Samples_that_do_not_vary_are_compared_as_numbers()
    {
        Equivalence.Of([1, 1], [1, 1], margin: 0.01).IsShown.ShouldBeTrue();
        Equivalence.Of([1, 1], [2, 2], margin: 0.5).IsShown.ShouldBeFalse();
    }

    [Fact]
    public void It_refuses_what_it_cannot_judge()
    {
        Should.Throw<OptionRejectedException>(() => Equivalence.Of([1], [1, 2], margin: 1));
        Should.Throw<OptionRejectedException>(() => Equivalence.Of([1, 2], [1, 2], margin: 0));
        Should.Throw<OptionRejectedException>(() => Equivalence.Of([1, 2], [1, 2], margin: 1, significance: 0.5));
    }
}
