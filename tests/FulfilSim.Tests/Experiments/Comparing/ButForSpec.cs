using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Comparing;

/// <summary>Of 1,000 intents 50 fail under the reference and 20 under the arm; without the outage 20 and 5. The books call all of them the
/// outage's.</summary>
public sealed class ButForSpec
{
    private static readonly ShopScenario Scenario = FakeScenario.With(12, FakeScenario.Protected());

    [Fact]
    public void The_reference_and_the_arm_that_fails_least_are_run_without_the_fault()
    {
        var plan = ButFor.Plan(Scenario, Compared().Lines);
        plan.Count.ShouldBe(24);
        plan.Select(task => (task.Arm.Name, task.Key.Level)).Distinct().ShouldBe(
            [("reference", "without-pay-gateway-outage"), ("peak", "without-pay-gateway-outage")], ignoreOrder: true);
        plan.ShouldAllBe(task => ((ShopScenario)task.World!).Faults.All(fault => fault is AddressWrong));
    }

    [Fact]
    public void The_share_is_what_vanishes_over_what_was()
    {
        var shares = Whole().ButFor;
        shares.Select(share => (share.Arm, share.Fault)).ShouldBe([("reference", "pay-gateway-outage"), ("peak", "pay-gateway-outage")]);
        shares[0].Share.Mean.ShouldBe(0.6, 1e-9);
        shares[1].Share.Mean.ShouldBe(0.75, 1e-9);
        shares[0].AttributedShare.Mean.ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Cells_without_a_fault_move_no_other_number() =>
        (Whole() with { ButFor = [] }).Arms.Select(arm => arm.FailureRate).ShouldBe(Built(Compared()).Arms.Select(arm => arm.FailureRate));

    [Fact]
    public void Nobody_who_has_not_asked_gets_any() => Built(Compared()).ButFor.ShouldBeEmpty();

    private static Comparison Whole()
    {
        var store = Compared();
        foreach (var task in ButFor.Plan(Scenario, store.Lines))
        {
            var output = FakeCells.Output(FakeCells.Failing(task.Arm.Name == "peak" ? 5 : 20));
            store.Keep(CellLine.Of(Scenario.Digest, task, output.Result), output.Outcomes);
        }
        return Built(store);
    }

    private static Comparison Built(CellMemory store) => ComparisonBuilder.Build(Scenario, store.Lines, store);

    private static CellMemory Compared() => FakeCells.Run(Scenario, task => FakeCells.Output(FakeCells.Failing(task.Arm.Name == "peak" ? 20 : 50)));
}
