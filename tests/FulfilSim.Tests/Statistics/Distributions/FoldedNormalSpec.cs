using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Distributions;

public sealed class FoldedNormalSpec
{
    [Theory]
    // Correctly rounded from 40 digits.
    [InlineData(0, 1, 0.7978845608028654, 0.3633802276324187)] // √(2/π) and 1 - 2/π
    [InlineData(1, 1, 1.1666309411753726, 0.6389722470922643)]
    [InlineData(3, 1, 3.0007643086340954, 0.9954135640277392)]
    [InlineData(2, 4, 3.5823724592104482, 7.166607563490485)]
    [InlineData(0.05, 0.02, 0.05008016548716513, 0.0003919770247781548)]
    public void Folding_raises_the_mean_and_lowers_the_variance(
        double normalMean, double deviation, double mean, double variance)
    {
        var messageTime = FoldedNormal.Of(normalMean, deviation);
        messageTime.Mean.ShouldBe(mean, tolerance: 1e-14 * mean);
        messageTime.Variance.ShouldBe(variance, tolerance: 1e-13 * variance);
    }

    [Theory]
    [InlineData(0, 1, 0.5, 0.6744897501960817)]
    [InlineData(1, 1, 0.5, 1.0505442928961917)]
    [InlineData(3, 1, 0.01, 0.6780389693760261)]
    [InlineData(2, 4, 0.95, 8.725909769312615)]
    [InlineData(0.05, 0.02, 0.001, 0.0005701006271065396)]
    public void Quantiles_are_known(double normalMean, double deviation, double p, double expected) =>
        FoldedNormal.Of(normalMean, deviation).Quantile(p).ShouldBe(expected, tolerance: 1e-13 * deviation);

    [Fact]
    public void It_is_the_size_of_a_normal_number()
    {
        var (normal, folded) = (Normal.Of(2, 3), FoldedNormal.Of(2, 3));
        foreach (var x in new[] { 0.001, 0.1, 0.4, 1, 2.5, 7, 20 })
            folded.Cumulative(x).ShouldBe(normal.Cumulative(x) - normal.Cumulative(-x), tolerance: 1e-14);
    }

    [Fact]
    public void The_sign_of_the_mean_is_of_no_account() => FoldedNormal.Of(-3, 1).ShouldBe(FoldedNormal.Of(3, 1));

    [Theory]
    [InlineData(0)]
    [InlineData(0.2)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7.5)]
    [InlineData(12)]
    [InlineData(16.9)]
    [InlineData(17.1)]
    [InlineData(1000)]
    public void A_quantile_and_its_share_are_each_others_inverse(double mean)
    {
        var messageTime = FoldedNormal.Of(mean, standardDeviation: 1);
        for (var power = 1; power <= 50; power++)
        {
            var share = Math.ScaleB(1, -power);
            messageTime.Cumulative(messageTime.Quantile(share)).ShouldBe(share, tolerance: 1e-11 * share);
            var beyond = 1 - messageTime.Cumulative(messageTime.Quantile(1 - share));
            beyond.ShouldBe(share, tolerance: 1e-11 * share + 1e-15);
        }
    }

    [Theory]
    [InlineData(0, 1e-18)]
    [InlineData(3, 1e-25)]
    [InlineData(8, 1e-40)]
    public void Shares_that_no_uniform_number_reaches_have_quantiles_too(double mean, double p)
    {
        // Near 0 the density is twice the normal one.
        var density = 2 * Math.Exp(-mean * mean / 2) / Math.Sqrt(2 * Math.PI);
        FoldedNormal.Of(mean, 1).Quantile(p).ShouldBe(p / density, tolerance: 1e-12 * p / density);
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(4, 1e-310)]
    public void Without_spread_it_is_a_constant(double mean, double deviation)
    {
        var messageTime = FoldedNormal.Of(mean, deviation);
        (messageTime.Quantile(0.001), messageTime.Quantile(0.999)).ShouldBe((4, 4));
        (messageTime.Mean, messageTime.Variance).ShouldBe((4, 0));
    }
}
