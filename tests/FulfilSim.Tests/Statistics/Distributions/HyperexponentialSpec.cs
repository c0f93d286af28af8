using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Distributions;

public sealed class HyperexponentialSpec
{
    [Theory]
    [InlineData(1)]
    [InlineData(1.5)]
    [InlineData(4)]
    [InlineData(200)]
    public void Mean_and_coefficient_of_variation_come_back(double cv)
    {
        var serviceTime = Hyperexponential.WithBalancedMeans(mean: 240, cv);
        serviceTime.Mean.ShouldBe(240, tolerance: 1e-11);
        Math.Sqrt(serviceTime.Variance).ShouldBe(cv * 240, tolerance: 1e-11 * cv);
    }

    [Fact]
    public void Balanced_phases_each_contribute_half_of_the_mean()
    {
        var phases = Hyperexponential.WithBalancedMeans(mean: 10, cv: 2).Phases;
        phases[0].Share.ShouldBe((1 + Math.Sqrt(3 / 5.0)) / 2, tolerance: 1e-15); // c² = 4
        phases.Select(phase => phase.Share * phase.Mean).ShouldBe([5, 5], tolerance: 1e-14);
    }

    [Fact]
    public void Shares_and_means_give_the_moments_of_the_textbook()
    {
        var serviceTime = Hyperexponential.Of([(0.7, 1), (0.3, 10)]);
        serviceTime.Mean.ShouldBe(3.7, tolerance: 1e-15);
        serviceTime.Variance.ShouldBe(2 * (0.7 * 1 + 0.3 * 100) - 3.7 * 3.7, tolerance: 1e-13);
    }

    [Fact]
    public void One_phase_is_exponential()
    {
        var (phase, exponential) = (Hyperexponential.Of([(1, 4)]), Exponential.WithMean(4));
        foreach (var p in new[] { 0, 0.01, 0.5, 0.99 })
            phase.Quantile(p).ShouldBe(exponential.Quantile(p), tolerance: 1e-13);
        phase.Quantile(1).ShouldBe(double.PositiveInfinity);
    }

    [Fact]
    public void A_phase_without_a_share_is_as_good_as_absent() =>
        Hyperexponential.Of([(0, 99), (1, 4)]).ShouldBe(Hyperexponential.Of([(1, 4)]));

    [Fact]
    public void Luck_chooses_the_phase_and_what_is_left_of_it_the_time()
    {
        var serviceTime = Hyperexponential.Of([(0.75, 1), (0.25, 10)]);
        serviceTime.FromUnit(0.375).ShouldBe(Math.Log(2), tolerance: 1e-15); // the middle of the first phase
        serviceTime.FromUnit(0.875).ShouldBe(10 * Math.Log(2), tolerance: 1e-14); // the middle of the second
        serviceTime.FromUnit(0.75).ShouldBeGreaterThan(serviceTime.FromUnit(0.76));
    }

    [Fact]
    public void Slower_phases_make_every_job_slower_under_common_random_numbers()
    {
        var (fast, slow) = (Hyperexponential.Of([(0.7, 1), (0.3, 10)]), Hyperexponential.Of([(0.7, 2), (0.3, 11)]));
        for (var job = 0; job < 1000; job++)
        {
            var (stream, same) = (Luck(job), Luck(job));
            fast.Sample(ref stream).ShouldBeLessThan(slow.Sample(ref same));
        }
    }

    private static RandomStream Luck(int job) =>
        new Streams(seed: 5, replication: 0).For(Purpose.Named("job"), job);
}
