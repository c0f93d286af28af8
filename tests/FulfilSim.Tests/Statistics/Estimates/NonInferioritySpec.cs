using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Estimates;

public sealed class NonInferioritySpec
{
    [Fact]
    public void Nine_in_ten_with_a_margin_of_five_in_a_hundred_take_573_trials_each() =>
        NonInferiority.TrialsMin(rate: 0.9, margin: 0.05, power: 0.8, confidenceLevel: 0.95).ShouldBe(573);

    [Theory]
    [InlineData(20, 0.8, 0.2)]
    [InlineData(35, 0.5, 0.1)]
    [InlineData(50, 0.97, 0.05)]
    public void The_power_is_what_every_pair_of_counts_adds_up_to(int trials, double rate, double margin)
    {
        var counts = CountProbabilities.Binomial(trials, rate);
        var power = 0.0;
        for (var arm = 0; arm <= trials; arm++)
        {
            for (var reference = 0; reference <= trials; reference++)
            {
                if (Proportion.Difference(arm, trials, reference, trials).Lower > -margin)
                    power += counts[arm] * counts[reference];
            }
        }
        NonInferiority.Power(trials, rate, margin).ShouldBe(power, tolerance: 1e-12);
    }

    [Theory]
    [InlineData(0.5, 0.2, 0.9, 0.9)]
    [InlineData(0.95, 0.1, 0.8, 0.95)]
    [InlineData(0.7, 0.15, 0.5, 0.99)]
    public void No_smaller_number_of_trials_will_do(double rate, double margin, double power, double confidenceLevel)
    {
        var trials = NonInferiority.TrialsMin(rate, margin, power, confidenceLevel);
        NonInferiority.Power(trials, rate, margin, confidenceLevel).ShouldBeGreaterThanOrEqualTo(power);
        for (var fewer = 1; fewer < trials; fewer++)
            NonInferiority.Power(fewer, rate, margin, confidenceLevel).ShouldBeLessThan(power);
    }

    [Fact]
    public void About_as_many_are_needed_as_the_normal_approximation_says()
    {
        var approximate = Math.Pow(Gaussian.Quantile(0.975) + Gaussian.Quantile(0.8), 2) * 2 * 0.5 * 0.5 / (0.02 * 0.02);
        NonInferiority.TrialsMin(rate: 0.5, margin: 0.02).ShouldBeInRange((int)(0.99 * approximate), (int)(1.01 * approximate));
    }

    [Fact]
    public void What_never_fails_needs_only_to_be_seen_often_enough() =>
        NonInferiority.TrialsMin(rate: 1, margin: 0.05).ShouldBe(73); // z² / (n + z²) falls below the margin

    [Fact]
    public void What_is_out_of_range_is_refused()
    {
        Should.Throw<OptionRejectedException>(() => NonInferiority.TrialsMin(0.9, margin: 0)).Option.ShouldBe("margin");
        Should.Throw<OptionRejectedException>(() => NonInferiority.TrialsMin(0.9, 0.05, power: 1)).Option.ShouldBe("power");
        Should.Throw<OptionRejectedException>(() => NonInferiority.Power(0, 0.9, 0.05)).Option.ShouldBe("trials");
    }
}
