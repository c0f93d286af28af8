using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Tests.Statistics.ClosedForms;

public sealed class AvailabilitySpec
{
    [Fact]
    public void Five_services_in_series_are_as_published() =>
        Availability.OfAll([.. Enumerable.Repeat(Availability.Of(0.999), 5)]).Ratio.ShouldBePublished(0.99500999);

    [Fact]
    public void Two_gateways_with_failover_are_as_published() =>
        Availability.OfAny([.. Enumerable.Repeat(Availability.Of(0.995), 2)]).Ratio.ShouldBePublished(0.999975);

    [Fact]
    public void Times_to_failure_and_to_repair_make_a_ratio()
    {
        var gateway = Availability.OfTimes(timeToFailureMean: 199, timeToRepairMean: 1);
        (gateway.Ratio, gateway.DownRatio).ShouldBe((0.995, 0.005));
        Availability.OfTimes(timeToFailureMean: 1, timeToRepairMean: 0).Ratio.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void All_and_any_are_what_every_combination_of_up_and_down_adds_up_to(int number)
    {
        var chance = new Chance(number);
        double[] ratios = [.. Enumerable.Range(0, chance.Count(1, 8)).Select(_ => chance.Between(0, 1))];
        var (all, any) = (0.0, 0.0);
        for (var combination = 0; combination < 1 << ratios.Length; combination++)
        {
            var probability = ratios.Select((ratio, index) => (combination >> index & 1) == 1 ? ratio : 1 - ratio)
                .Aggregate(1.0, (product, factor) => product * factor);
            all += combination == (1 << ratios.Length) - 1 ? probability : 0;
            any += combination != 0 ? probability : 0;
        }
        IReadOnlyList<Availability> parts = [.. ratios.Select(Availability.Of)];
        Availability.OfAll(parts).Ratio.ShouldAgree(all);
        Availability.OfAny(parts).Ratio.ShouldAgree(any);
        (Availability.OfAll(parts).Ratio + Availability.OfAll(parts).DownRatio).ShouldAgree(1);
    }

    [Fact]
    public void Many_replicas_keep_the_digits_of_what_is_left() =>
        Availability.OfAny([.. Enumerable.Repeat(Availability.OfTimes(99, 1), 10)]).DownRatio.ShouldAgree(1e-20);

    [Fact]
    public void What_is_out_of_range_is_refused()
    {
        Should.Throw<OptionRejectedException>(() => Availability.Of(1.01)).Message.ShouldBe("ratio is 1.01; it must be from 0 to 1.");
        Should.Throw<OptionRejectedException>(() => Availability.OfAll([])).Option.ShouldBe("parts");
        Should.Throw<OptionRejectedException>(() => Availability.OfTimes(0, 1)).Option.ShouldBe("timeToFailureMean");
    }
}
