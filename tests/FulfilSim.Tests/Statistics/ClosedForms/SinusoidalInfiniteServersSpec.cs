using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Tests.Statistics.ClosedForms;

public sealed class SinusoidalInfiniteServersSpec
{
    [Theory]
    [InlineData(100, 0.6, 24, 6, 600, 0.3222175633, 3.834557561, 793.330538, 406.669462)]
    [InlineData(10, 0.9, 24, 2, 20, 0.7973174379, 1.842433289, 35.94634876, 4.053651242)]
    public void The_daily_swing_is_as_published(
        double arrivalRate,
        double amplitude,
        double period,
        double serviceTime,
        double mean,
        double swing,
        double lag,
        double peak,
        double trough)
    {
        var servers = SinusoidalInfiniteServers.Of(arrivalRate, amplitude, period, serviceTime);
        servers.NumberInSystemMean.ShouldBePublished(mean);
        servers.NumberInSystemAmplitudeRatio.ShouldBePublished(swing);
        servers.Lag.ShouldBePublished(lag);
        servers.NumberInSystemPeak.ShouldBePublished(peak);
        servers.NumberInSystemTrough.ShouldBePublished(trough);
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void It_is_where_the_differential_equation_settles(int number)
    {
        var chance = new Chance(number);
        var (rate, amplitude, period) = (chance.Between(1, 50), chance.Between(0, 1), chance.Between(2, 30));
        var serviceTime = chance.Between(0.2, 1) * period / 4;
        var servers = SinusoidalInfiniteServers.Of(rate, amplitude, period, serviceTime);
        const int stepsPerPeriod = 4000;
        var width = period / stepsPerPeriod;
        var count = servers.NumberInSystemMean;
        for (var step = 0; step < 12 * stepsPerPeriod; step++)
        {
            if (step > 11 * stepsPerPeriod && step % 500 == 0)
                servers.NumberInSystemMeanAt(step * width).ShouldAgree(count, relative: 1e-7);
            count = AfterStep(count, step * width);
        }

        double AfterStep(double before, double time) // Runge and Kutta
        {
            var first = Slope(before, time);
            var second = Slope(before + first * width / 2, time + width / 2);
            var third = Slope(before + second * width / 2, time + width / 2);
            var last = Slope(before + third * width, time + width);
            return before + (first + 2 * second + 2 * third + last) * width / 6;
        }

        double Slope(double before, double time) =>
            rate * (1 + amplitude * Math.Sin(2 * Math.PI * time / period)) - before / serviceTime;
    }

    [Fact]
    public void The_peak_comes_a_lag_after_that_of_the_arrivals()
    {
        var servers = SinusoidalInfiniteServers.Of(arrivalRateMean: 100, amplitudeRatio: 0.6, period: 24, serviceTimeMean: 6);
        servers.NumberInSystemMeanAt(6 + servers.Lag).ShouldAgree(servers.NumberInSystemPeak);
        servers.NumberInSystemMeanAt(18 + servers.Lag).ShouldAgree(servers.NumberInSystemTrough);
    }

    [Fact]
    public void A_rate_cannot_fall_below_zero() =>
        Should.Throw<OptionRejectedException>(() => SinusoidalInfiniteServers.Of(1, amplitudeRatio: 1.1, 24, 1)).Message
            .ShouldBe("amplitudeRatio is 1.1; it must be from 0 to 1.");
}
