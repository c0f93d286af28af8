using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Tests.Statistics.ClosedForms;

public sealed class MM1WithRetriesSpec
{
    [Theory]
    [InlineData(10, 0.5, 1, 5.852542125, 5, 0.8525421245)]
    [InlineData(10, 0.5, 2, 5.507194066, 3.333333333, 2.173860732)]
    [InlineData(10, 0.5, 3, 5.452070575, 2.5, 2.952070575)]
    [InlineData(10, 1, 1, 7.047348537, 5, 2.047348537)]
    [InlineData(10, 1, 2, 6.946580439, 3.333333333, 3.613247105)]
    [InlineData(10, 1, 3, 6.937173475, 2.5, 4.437173475)]
    [InlineData(10, 2, 1, 8.107058655, 5, 3.107058655)]
    [InlineData(10, 2, 2, 8.080932667, 3.333333333, 4.747599333)]
    [InlineData(10, 2, 3, 8.079630643, 2.5, 5.579630643)]
    public void Limits_are_as_published(double serviceRate, double timeout, int retriesMax, double highest, double safe, double width)
    {
        // The published maximum is a scan's, a little too low: by 1e-7 of it at most.
        var server = MM1WithRetries.Of(serviceRate, timeout, retriesMax);
        server.ArrivalRateMax.ShouldAgree(highest, relative: 2e-7);
        server.SafeArrivalRate.ShouldBePublished(safe);
        server.VulnerableWidth.ShouldAgree(width, relative: 3e-7);
    }

    [Theory] // worked out with 30 digits
    [InlineData(0.5, 1, 5.852542124887)]
    [InlineData(0.5, 2, 5.5071942303055)]
    [InlineData(0.5, 3, 5.4520706870761)]
    [InlineData(1, 1, 7.0473485465976)]
    [InlineData(1, 2, 6.9465805944722)]
    [InlineData(1, 3, 6.9371737091383)]
    [InlineData(2, 1, 8.1070588378975)]
    [InlineData(2, 2, 8.0809334805918)]
    [InlineData(2, 3, 8.0796307235848)]
    public void The_highest_rate_has_its_digits(double timeout, int retriesMax, double highest) =>
        MM1WithRetries.Of(serviceRate: 10, timeout, retriesMax).ArrivalRateMax.ShouldAgree(highest, relative: 1e-12);

    [Theory]
    [InlineData(5, 10, 1, 3, 0.006737946999, 4.966310265, true)]
    [InlineData(8, 10, 1, 3, 0.1353352832, 6.917317734, true)]
    [InlineData(9, 10, 1, 3, 0.3678794412, 5.689085029, true)]
    [InlineData(2, 10, 1, 3, 0.0003354626279, 1.999329075, false)]
    [InlineData(7, 10, 1, 1, 0.04978706837, 6.651490521, true)]
    public void What_happens_without_retries_is_as_published(
        double arrivalRate, double serviceRate, double timeout, int retriesMax, double timedOut, double goodput, bool canCollapse)
    {
        var load = MM1WithRetries.Of(serviceRate, timeout, retriesMax).At(arrivalRate);
        load.TimeoutProbabilityWithoutRetries.ShouldBePublished(timedOut);
        load.GoodputWithoutRetries.ShouldBePublished(goodput);
        load.CanCollapse.ShouldBe(canCollapse);
    }

    [Theory]
    [InlineData(5, 10, 1, 3, 5.03513986, 0.006978926715, 0.9999999976, 1.007027972)]
    [InlineData(2, 10, 1, 3, 2.000671601, 0.0003356880008, 1, 1.000335801)]
    [InlineData(7, 10, 1, 1, 7.706120561, 0.1008743658, 0.9898243623, 1.100874366)]
    public void The_stable_state_is_as_published(
        double arrivalRate,
        double serviceRate,
        double timeout,
        int retriesMax,
        double tryRate,
        double timedOut,
        double succeeds,
        double triesPerCall)
    {
        var state = MM1WithRetries.Of(serviceRate, timeout, retriesMax).At(arrivalRate).Stable.ShouldNotBeNull();
        state.TryRate.ShouldBePublished(tryRate);
        state.TimeoutProbability.ShouldBePublished(timedOut);
        state.SuccessProbability.ShouldBePublished(succeeds);
        state.TriesPerCall.ShouldBePublished(triesPerCall);
        state.Goodput.ShouldBePublished(arrivalRate * succeeds);
    }

    [Theory]
    [InlineData(5, 10, 1, 3, 9.295100359)]
    [InlineData(7, 10, 1, 1, 8.365912703)]
    public void The_point_of_collapse_is_as_published(
        double arrivalRate, double serviceRate, double timeout, int retriesMax, double tryRate) =>
        MM1WithRetries.Of(serviceRate, timeout, retriesMax).At(arrivalRate).CollapseTryRate.ShouldNotBeNull().ShouldBePublished(tryRate);

    [Theory]
    [InlineData(8, 3)]
    [InlineData(9, 3)]
    public void A_hopeless_load_has_no_steady_state(double arrivalRate, int retriesMax)
    {
        var load = MM1WithRetries.Of(serviceRate: 10, timeout: 1, retriesMax).At(arrivalRate);
        (load.Stable, load.CollapseTryRate).ShouldBe((null, null));
    }

    [Fact]
    public void A_safe_load_has_no_point_of_collapse() =>
        MM1WithRetries.Of(serviceRate: 10, timeout: 1, retriesMax: 3).At(2).CollapseTryRate.ShouldBeNull();

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void States_are_where_a_scan_of_all_rates_finds_them(int number)
    {
        var chance = new Chance(number);
        var (timeout, retriesMax) = (chance.Between(0.05, 4), chance.Count(0, 6));
        var arrivalRate = chance.Between(0.2, 11);
        var load = MM1WithRetries.Of(serviceRate: 10, timeout, retriesMax).At(arrivalRate);
        var found = new List<double>();
        for (var step = 1; step < 20_000; step++)
        {
            if (IsCovered(step / 2e3) != IsCovered((step - 1) / 2e3))
                found.Add((step - 0.5) / 2e3);
        }
        double[] states = [.. new[] { load.Stable?.TryRate, load.CollapseTryRate }.OfType<double>()];
        states.Length.ShouldBe(found.Count);
        foreach (var (state, scanned) in states.Zip(found))
            state.ShouldBe(scanned, tolerance: 0.51 / 2e3);

        bool IsCovered(double tryRate) => arrivalRate * Tries(tryRate, timeout, retriesMax) <= tryRate;
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void The_highest_rate_is_the_highest_that_a_scan_finds(int number)
    {
        var chance = new Chance(number);
        var (timeout, retriesMax) = (chance.Between(0.05, 4), chance.Count(0, 6));
        var highest = Enumerable.Range(1, 100_000).Max(step => step / 1e4 / Tries(step / 1e4, timeout, retriesMax));
        var server = MM1WithRetries.Of(serviceRate: 10, timeout, retriesMax);
        server.ArrivalRateMax.ShouldAgree(highest, relative: 1e-7);
        server.At(server.ArrivalRateMax * 0.9999).Stable.ShouldNotBeNull();
        server.At(server.ArrivalRateMax * 1.0001).Stable.ShouldBeNull();
    }

    [Fact]
    public void Without_retries_the_server_is_safe_up_to_its_rate()
    {
        var server = MM1WithRetries.Of(serviceRate: 10, timeout: 1, retriesMax: 0);
        (server.SafeArrivalRate, server.ArrivalRateMax, server.VulnerableWidth).ShouldBe((10, 10, 0));
        server.At(9).Stable.ShouldNotBeNull().TryRate.ShouldAgree(9);
        server.At(9).Stable.ShouldNotBeNull().Goodput.ShouldAgree(server.At(9).GoodputWithoutRetries);
        server.At(10).Stable.ShouldBeNull();
        server.At(11).GoodputWithoutRetries.ShouldBe(0);
    }

    [Fact]
    public void A_short_time_out_leaves_nothing_between_safe_and_hopeless() =>
        MM1WithRetries.Of(serviceRate: 10, timeout: 0.1, retriesMax: 1).VulnerableWidth.ShouldBe(0); // μ τ N below 2

    [Fact]
    public void What_is_out_of_range_is_refused()
    {
        Should.Throw<OptionRejectedException>(() => MM1WithRetries.Of(10, timeout: 0, retriesMax: 1)).Option.ShouldBe("timeout");
        Should.Throw<OptionRejectedException>(() => MM1WithRetries.Of(10, timeout: 1, retriesMax: -1)).Message
            .ShouldBe("retriesMax is -1; it must be from 0 to 1000.");
        Should.Throw<OptionRejectedException>(() => MM1WithRetries.Of(10, timeout: 1, retriesMax: 1).At(0)).Option
            .ShouldBe("arrivalRate");
    }

    private static double Tries(double tryRate, double timeout, int retriesMax) =>
        Enumerable.Range(0, retriesMax + 1).Sum(retry => Math.Exp(-retry * (10 - tryRate) * timeout));
}
