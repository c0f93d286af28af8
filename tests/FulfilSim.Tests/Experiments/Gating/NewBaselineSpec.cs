using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Gating;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Gating;

public sealed class NewBaselineSpec
{
    [Fact]
    public void The_first_one_is_anchored_at_its_own_value_and_the_margin()
    {
        var check = Made(margin: 1, at: 10).Baseline.Plan.Checks[0];
        check.Anchor!.FirstValue!.Value.ShouldBe(10, 0.2);
        check.Anchor.Bound.ShouldBe(check.Anchor.FirstValue.Value + 1, 1e-12);
    }

    [Fact]
    public void Small_steps_are_stopped_by_the_anchor_of_the_first_one()
    {
        var first = Made(margin: 1, at: 10).Baseline;
        var second = Made(margin: 1, at: 10.6, before: first).Baseline;
        second.Plan.Checks[0].Anchor.ShouldBe(first.Plan.Checks[0].Anchor);
        Should.Throw<GateRefusedException>(() => Made(margin: 1, at: 11.2, before: second)).Message
            .ShouldMatch(@"sojourn.mean is 11\.\d+ s, beyond its anchor of 1[01]\.\d+ s \(the first baseline had \d+\.\d+ s\): small steps have added up\.");
    }

    [Fact]
    public void An_anchor_is_moved_on_purpose()
    {
        var first = Made(margin: 1, at: 10).Baseline;
        Made(margin: 1, at: 11.5, before: first, anchor: new Anchor(12)).Baseline.Plan.Checks[0].Anchor.ShouldBe(new Anchor(12));
    }

    [Fact]
    public void A_margin_for_the_anchor_counts_from_the_first_value_even_later()
    {
        var first = Made(margin: 1, at: 10).Baseline;
        var moved = Made(margin: 1, at: 11.5, before: first, anchorMargin: 2).Baseline.Plan.Checks[0].Anchor!;
        moved.FirstValue.ShouldBe(first.Plan.Checks[0].Anchor!.FirstValue);
        moved.Bound.ShouldBe(moved.FirstValue!.Value + 2, 1e-12);
    }

    [Fact]
    public void A_budget_that_would_often_leave_it_open_is_refused_with_the_one_that_would_not()
    {
        var refusal = Should.Throw<GateRefusedException>(() => Made(margin: 0.1, at: 10)).Message;
        refusal.ShouldMatch(@"^With 40 replications the gate could be inconclusive in \d+(\.\d)? % of runs although nothing has changed "
            + @"\(at most 1 % is allowed\), "
            + @"mostly for sources\.calls\.sojourn\.mean with its margin of 0\.1 s: give --budget \d+, or a wider margin\.$");
        var needed = int.Parse(refusal.Split("--budget ")[1].Split(',')[0], System.Globalization.CultureInfo.InvariantCulture);
        Should.NotThrow(() => Made(margin: 0.1, at: 10, budget: 2 * needed)); // another sample has another deviation
    }

    [Fact]
    public void The_smallest_change_it_detects_is_more_than_the_margin()
    {
        var budget = Made(margin: 1, at: 10).Budgets.ShouldHaveSingleItem();
        budget.DetectableDifference.ShouldBeInRange(1, 2);
        budget.InconclusiveRatio.ShouldBeLessThan(0.01);
    }

    [Fact]
    public void What_was_never_counted_cannot_be_gated() =>
        Should.Throw<GateRefusedException>(() => Made(margin: 1, at: double.NaN)).Message.ShouldContain("was never counted");

    private static NewBaseline Made(
        double margin, double at, Baseline? before = null, Anchor? anchor = null, double? anchorMargin = null, int budget = 40)
    {
        var scenario = FakeNetworks.With(budget);
        IReadOnlyList<CellLine> lines =
        [
            .. CellPlan.ForArm(scenario, scenario.Reference).Select(task => CellLine.Of(
                scenario.Digest, task, FakeNetworks.Result((GateFakes.Sojourn.Key, at + 0.3 * GateFakes.Noise(task.Key.Replication))))),
        ];
        var margins = new Dictionary<string, double>();
        if (anchorMargin is { } typed)
            margins[GateFakes.Sojourn.Key] = typed;
        var source = new BaselineScenario { Name = scenario.Name, Digest = scenario.Digest, Path = "x.json", Overrides = [], Files = [] };
        return NewBaseline.Of(
            new(GateFakes.Plan(budget, GateFakes.Check(margin, anchor: anchor)), margins, before, "0.0.1", "0", source),
            scenario,
            new Dictionary<string, IReadOnlyList<CellLine>> { [Arm.ReferenceName] = lines });
    }
}
