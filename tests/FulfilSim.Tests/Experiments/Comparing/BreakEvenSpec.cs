using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Comparing;

public sealed class BreakEvenSpec
{
    [Theory]
    [InlineData(250, 1.5)]
    [InlineData(100, 0)]
    [InlineData(50, -0.5)]
    public void An_unknown_cost_may_be_as_high_as_the_gain_over_the_reference(int netCentsEach, double breakEven)
    {
        var costs = ArmOf(FakeScenario.Verified("address"), netCentsEach).BreakEvens;
        var cost = costs.ShouldHaveSingleItem();
        (cost.Mitigation, cost.UnknownCost).ShouldBe(("address-verify", "cost per order"));
        cost.PerPotentialIntent.ShouldBe(breakEven, 1e-9);
    }

    [Fact]
    public void A_known_cost_has_no_break_even() =>
        ArmOf(FakeScenario.Protected("address"), netCentsEach: 250).BreakEvens.ShouldBeEmpty();

    private static ArmResult ArmOf(Arm arm, int netCentsEach)
    {
        var scenario = FakeScenario.With(2, arm);
        var store = FakeCells.Run(scenario, task => FakeCells.Output(
            FakeCells.Failing(10), netCents: 1000 * (task.Arm.Name == arm.Name ? netCentsEach : 100)));
        return ComparisonBuilder.Build(scenario, store.Lines, store).Arms.Single(each => each.Name == arm.Name);
    }
}
