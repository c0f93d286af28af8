using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Live;
using FulfilSim.Experiments.Storing;
using FulfilSim.Reporting;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Live.Measuring;

public sealed class ArmLiveSpec
{
    [Fact]
    public void Cells_of_virtual_time_have_nothing_live() => ArmLive.Of([Line(null), Line(null)]).ShouldBeNull();

    [Fact]
    public void Blocks_are_pooled_and_the_worst_of_them_is_seen()
    {
        var live = ArmLive.Of([Line(LiveFixture.Block()), Line(LiveFixture.Block(isSlow: true)), Line(LiveFixture.Block())])!;
        (live.Blocks, live.InvalidBlocks, live.BrokenOffBlocks, live.Machines, live.CountedSeconds).ShouldBe((3, 1, 1, 1, 180));
        (live.SendsMade, live.SendsLate, live.SendsMissed, live.GivenUp, live.LeftBehind).ShouldBe((36_000, 400, 12, 50, 3));
        (live.Steps[0].Requests, live.Steps[0].PerSecond).ShouldBe((36_000, 200));
        live.Steps[0].FromIntended.MaxSeconds.ShouldBe(1.8);
        live.Steps[0].FromIntended.P50Seconds.ShouldBeInRange(0.012, 0.025); // of 24,000 up to 24 ms and 12,000 up to 1.8 s
        live.OverTime.Lines.Single(line => line.Name == "requests").Values.ShouldBe([600, 601]); // means over the blocks
        live.OverTime.Lines.Single(line => line.Name == "shed").Values[1].ShouldBe(100 / 3.0);
        (live.Health.IsValid, live.Health.Findings[0].Value).ShouldBe((false, 0.0612));
        live.Thresholds.Select(threshold => threshold.CrossedBlocks).ShouldBe([0, 1]);
        (live.Thresholds[1].Figures.Worst, live.Thresholds[1].Figures.Judged).ShouldBe((0.45, 93));
    }

    [Fact]
    public void A_comparison_of_live_blocks_warns_of_an_arm_whose_generator_fell_behind()
    {
        var scenario = FakeScenario.With(replications: 2);
        var store = FakeCells.Run(scenario, _ => FakeCells.Output(FakeCells.Failing(3)));
        CellLine[] lines =
        [
            .. from line in store.Lines
               let isSlow = line.Arm == "reference" && line.Replication == 1
               select line.Arm == "placebo" ? line : line with { Live = LiveFixture.Block(isSlow) },
        ];
        var comparison = ComparisonBuilder.Build(scenario, lines, store);
        comparison.Warnings[0].ShouldBe(
            "Under reference the load generator did not keep up in 1 of 2 blocks, so the run is invalid: its figures are about the generator, "
            + "not about the target. lag p99 is 61.2 ms; it may be at most 50 ms. Share the load out among more machines with --shard.");
        comparison.Warnings[1].ShouldBe("Under reference, 1 of 2 blocks were broken off before the load was over.");
        comparison.Arms.ShouldAllBe(arm => arm.Live != null && arm.Live.Blocks == 2);
        var text = ResultsJson.Write(comparison);
        ResultsJson.Write(ResultsJson.Read(text)).ShouldBe(text);
    }

    private static CellLine Line(LiveFigures? live)
    {
        var task = CellPlan.ForCell(FakeScenario.With(replications: 1), new("reference", []), replication: 0);
        return CellLine.Of(FakeScenario.Digest, task, FakeCells.Output(FakeCells.Failing(3)).Result) with { Live = live };
    }
}
