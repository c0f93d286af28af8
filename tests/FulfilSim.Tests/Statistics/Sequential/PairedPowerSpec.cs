using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Sequential;

public sealed class PairedPowerSpec
{
    /// <summary>One-sided t test, n = 10, 5 %, effect of one standard deviation: 0.897 (Cohen 1988, table 2.3, one sample).</summary>
    [Fact]
    public void Power_is_that_of_the_noncentral_t_distribution() =>
        new PairedPower(10, Deviation: 1, ErrorRatio: 0.05).OfNoDifference(margin: 1).ShouldBe(0.897, 0.01);

    [Fact]
    public void What_is_detected_so_often_lies_above_the_margin_by_as_much_as_no_difference_lies_below_it()
    {
        var power = new PairedPower(50, Deviation: 2, ErrorRatio: 0.001);
        var detectable = power.DetectableDifference(margin: 1.5, power: 0.9);
        power.OfNoDifference(margin: detectable - 1.5).ShouldBe(0.9, 1e-9);
    }

    [Fact]
    public void So_many_replications_are_enough_and_one_less_is_not()
    {
        var needed = PairedPower.CountNeeded(deviation: 1, margin: 0.5, power: 0.99, _ => 0.001)!.Value;
        new PairedPower(needed, 1, 0.001).OfNoDifference(0.5).ShouldBeGreaterThanOrEqualTo(0.99);
        new PairedPower(needed - 1, 1, 0.001).OfNoDifference(0.5).ShouldBeLessThan(0.99);
    }

    [Fact]
    public void A_margin_that_no_budget_can_show_has_no_number() =>
        PairedPower.CountNeeded(deviation: 1, margin: 1e-6, power: 0.99, _ => 0.001).ShouldBeNull();

    [Fact]
    public void Where_nothing_varies_nothing_is_left_open() =>
        new PairedPower(10, Deviation: 0, ErrorRatio: 0.001).OfNoDifference(0.1).ShouldBe(1);

    /// <summary>χ² with 19 degrees of freedom has its 10 % quantile at 11.651 (any table).</summary>
    [Fact]
    public void A_deviation_of_twenty_values_may_be_greater_by_a_quarter() =>
        PairedPower.UpperDeviation(1, 20, 0.9).ShouldBe(Math.Sqrt(19 / 11.651), 0.002);
}
