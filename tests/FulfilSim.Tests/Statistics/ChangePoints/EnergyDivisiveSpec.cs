using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.ChangePoints;

public sealed class EnergyDivisiveSpec
{
    [Fact]
    public void A_step_is_found_where_it_is()
    {
        var change = EnergyDivisive.Of([.. Noise(30, at: 10), .. Noise(25, at: 12, from: 30)], 0.01).ShouldHaveSingleItem();
        change.Index.ShouldBe(30);
        change.Before.ShouldBe(10, 0.5);
        change.After.ShouldBe(12, 0.5);
        change.PValue.ShouldBeLessThanOrEqualTo(0.01);
    }

    [Fact]
    public void Two_steps_are_two_changes_in_their_order() =>
        EnergyDivisive.Of([.. Noise(20, at: 10), .. Noise(20, at: 13, from: 20), .. Noise(20, at: 10, from: 40)], 0.01)
            .Select(change => change.Index).ShouldBe([20, 40]);

    [Fact]
    public void Equal_values_with_one_step_have_one_change() =>
        EnergyDivisive.Of([.. Enumerable.Repeat(0.29, 12), .. Enumerable.Repeat(0.31, 12)], 0.01)
            .Select(change => change.Index).ShouldBe([12]);

    [Fact]
    public void Values_that_never_change_have_none() =>
        EnergyDivisive.Of([.. Enumerable.Repeat(0.1 + 0.2, 60)], 0.01).ShouldBeEmpty();

    [Fact]
    public void A_single_outlier_is_no_change() =>
        EnergyDivisive.Of([.. Noise(20, at: 10), 30, .. Noise(20, at: 10, from: 20)], 0.01).ShouldBeEmpty();

    [Fact]
    public void Too_few_values_say_nothing() => EnergyDivisive.Of([1, 1, 1, 9, 9, 9, 9], 0.5).ShouldBeEmpty();

    [Fact]
    public void The_same_values_always_give_the_same_answer()
    {
        var values = Noise(60, at: 10);
        EnergyDivisive.Of(values, 0.9).ShouldBe(EnergyDivisive.Of(values, 0.9));
    }

    private static double[] Noise(int count, double at, int from = 0) =>
        [.. Enumerable.Range(from, count).Select(index => at + 0.3 * Normal(index))];

    private static double Normal(int index)
    {
        var stream = new Streams(3, index).For(Purpose.Named("change point test"), 0);
        return Gaussian.Quantile(stream.NextOpenUnit());
    }
}
