using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Estimates;

public sealed class ProportionSpec
{
    [Theory]
    [InlineData(0, 100, 0, 0.0370)]
    [InlineData(3, 1000, 0.00102, 0.00878)]
    [InlineData(81, 263, 0.2553, 0.3662)] // Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_intervals_are_as_published(long successes, long trials, double lower, double upper)
    {
        var share = Proportion.Wilson(successes, trials);
        share.Ratio.ShouldBe((double)successes / trials);
        share.Lower.ShouldBe(lower, tolerance: upper < 0.01 ? 5e-6 : 5e-5);
        share.Upper.ShouldBe(upper, tolerance: upper < 0.01 ? 5e-6 : 5e-5);
    }

    [Theory] // Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(10, 10, 0, 20, 0.6791, 1)]
    public void Intervals_of_a_difference_are_as_published(
        long successes, long trials, long referenceSuccesses, long referenceTrials, double lower, double upper)
    {
        var difference = Proportion.Difference(successes, trials, referenceSuccesses, referenceTrials);
        difference.Lower.ShouldBe(lower, tolerance: 5e-5);
        difference.Upper.ShouldBe(upper, tolerance: 5e-5);
    }

    [Fact]
    public void Nine_in_ten_against_eighty_seven_in_a_hundred_is_as_published()
    {
        var (z, pValue) = Proportion.Test(successes: 1800, trials: 2000, referenceSuccesses: 1740, referenceTrials: 2000);
        z.ShouldBe(2.9737, tolerance: 5e-5);
        pValue.ShouldBe(0.00294, tolerance: 5e-6);
    }

    [Fact]
    public void Shares_that_never_vary_do_not_differ()
    {
        Proportion.Test(20, 20, 30, 30).ShouldBe((0, 1));
        Proportion.Test(0, 20, 0, 30).ShouldBe((0, 1));
    }

    [Theory]
    [InlineData(40, 0.5)]
    [InlineData(100, 0.1)]
    [InlineData(500, 0.9)]
    public void A_Wilson_interval_covers_the_truth_about_as_often_as_it_says(int trials, double truth)
    {
        var counts = CountProbabilities.Binomial(trials, truth);
        var covered = counts.Expected(successes =>
            Proportion.Wilson(successes, trials) is var share && share.Lower <= truth && truth <= share.Upper ? 1 : 0);
        covered.ShouldBeInRange(0.93, 0.97);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 5)]
    public void An_interval_stays_within_zero_to_one(long successes, long trials)
    {
        var share = Proportion.Wilson(successes, trials, confidenceLevel: 0.999);
        share.Lower.ShouldBeInRange(0, share.Ratio);
        share.Upper.ShouldBeInRange(share.Ratio, 1);
    }

    [Fact]
    public void What_is_out_of_range_is_refused()
    {
        Should.Throw<OptionRejectedException>(() => Proportion.Wilson(6, 5)).Message.ShouldBe("successes is 6; it must be from 0 to 5.");
        Should.Throw<OptionRejectedException>(() => Proportion.Wilson(0, 0)).Option.ShouldBe("trials");
        Should.Throw<OptionRejectedException>(() => Proportion.Wilson(1, 5, confidenceLevel: 1)).Expected.ShouldBe("above 0 and below 1");
    }
}
