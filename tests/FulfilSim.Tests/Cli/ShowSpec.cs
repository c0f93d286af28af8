using FulfilSim.Cli.Printing;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Cli;

public sealed class ShowSpec
{
    [Theory]
    [InlineData(5.314, 0.12, "5.31 ±0.12")]
    [InlineData(5.314, 2.4, "5.3 ±2.4")]
    [InlineData(5.314, 24, "5.3 ±24.0")]
    [InlineData(5.314, 0.000001, "5.3 ±0.0")]
    [InlineData(-0.00001, 0.12, "0.00 ±0.12")]
    [InlineData(0, 0, "0.0 ±0.0")]
    [InlineData(5.314, double.PositiveInfinity, "5.3 ±?")]
    [InlineData(double.NaN, double.NaN, "-")]
    public void An_estimate_has_no_more_digits_than_its_half_width_can_bear(double mean, double halfWidth, string text) =>
        Show.Estimate(Estimate(mean, halfWidth)).ShouldBe(text);

    [Theory]
    [InlineData(1.5, "+1.5 ±1.0")]
    [InlineData(-1.5, "-1.5 ±1.0")]
    [InlineData(0, "0.0 ±1.0")]
    public void A_difference_always_shows_its_sign(double mean, string text) =>
        Show.Signed(Estimate(mean, 1)).ShouldBe(text);

    [Theory]
    [InlineData(0, "0.0 s")]
    [InlineData(0.05, "50.0 ms")]
    [InlineData(90, "90.0 s")]
    [InlineData(600, "10.0 min")]
    [InlineData(7200, "2.0 h")]
    [InlineData(259200, "3.0 d")]
    public void A_wait_is_in_the_unit_it_reads_best_in(double seconds, string text) => Show.Wait(seconds).ShouldBe(text);

    [Theory]
    [InlineData("orderSystem.workers", "orderSystem.workers")]
    [InlineData("paymentGateways.acquirer-a.slots", "acquirer-a.slots")]
    [InlineData("warehouses.st. louis.pickers", "st. louis.pickers")]
    [InlineData("counter", "counter")]
    public void A_station_goes_by_its_plant_and_not_by_the_list_that_is_in(string name, string text) => Show.Station(name).ShouldBe(text);

    [Theory]
    [InlineData("orderSystem.workers", "orderSystem.workers")]
    [InlineData("paymentGateways.acquirer-a.slots", "paymentGateways.\nacquirer-a.slots")]
    [InlineData("a-very-long-hyphenated-name", "a-very-long-\nhyphenated-name")]
    [InlineData("abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuv\nwxyz")]
    public void A_long_name_is_folded_behind_its_dots_and_hyphens(string name, string folded) =>
        Grid.Folded(name, 22).ShouldBe(folded);

    private static Estimate Estimate(double mean, double halfWidth) => new("q", "", mean, halfWidth, 0.95, 12);
}
