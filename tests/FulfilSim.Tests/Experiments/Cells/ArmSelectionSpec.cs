using FulfilSim.Experiments.Cells;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Cells;

public sealed class ArmSelectionSpec
{
    [Fact]
    public void Chosen_arms_keep_the_scenarios_order_and_the_reference_comes_with_them() =>
        ArmSelection.Of(FakeScenario.With(1, FakeScenario.Protected(), FakeScenario.Verified()), ["address", "bare"])
            .Scenario!.Arms.Select(arm => arm.Name).ShouldBe(["bare", "reference", "address"]);

    [Fact]
    public void No_choice_keeps_all_arms() =>
        ArmSelection.Of(FakeScenario.With(1, FakeScenario.Protected()), []).Scenario!.Arms.Count.ShouldBe(3);

    [Fact]
    public void An_unknown_arm_is_answered_with_those_there_are() =>
        ArmSelection.Of(FakeScenario.With(1, FakeScenario.Protected()), ["Peak"]).Problem
            .ShouldBe("The scenario has no arm 'Peak'; it has bare, reference, peak.");
}
