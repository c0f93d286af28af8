using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Sequential;

public sealed class FixedLooksSpec
{
    [Theory]
    [InlineData(10, "10")]
    [InlineData(19, "19")]
    [InlineData(20, "10 20")]
    [InlineData(40, "10 20 40")]
    [InlineData(45, "10 20 45")]
    [InlineData(400, "10 20 40 80 160 400")]
    public void Looks_double_and_end_at_the_budget(int budget, string looks) =>
        string.Join(' ', FixedLooks.Of(budget, 0.01).Select(look => look.Replications)).ShouldBe(looks);

    [Theory]
    [InlineData(10)]
    [InlineData(33)]
    [InlineData(100_000)]
    public void The_errors_of_all_looks_add_up_to_the_whole_error(int budget)
    {
        var looks = FixedLooks.Of(budget, 0.0025);
        looks.Sum(look => look.ErrorRatio).ShouldBe(0.0025, 1e-12);
        looks.ShouldAllBe(look => look.ErrorRatio > 0);
        looks.Count(look => look.IsLast).ShouldBe(1);
        looks[^1].IsLast.ShouldBeTrue();
    }

    [Fact]
    public void The_level_of_an_interval_leaves_the_error_to_each_of_its_ends() =>
        new Look(10, 0.001, IsLast: true).ConfidenceLevel.ShouldBe(0.998, 1e-12);

    [Fact]
    public void A_budget_below_ten_replications_is_refused() =>
        Should.Throw<OptionRejectedException>(() => FixedLooks.Of(9, 0.01)).Message.ShouldContain("10");
}
