using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Gating;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Gating;

public sealed class ResultSubjectSpec
{
    [Fact]
    public void Blocks_pair_by_their_replication()
    {
        var subject = Subject(Lines(20, 0), [.. Lines(20, 1).Reverse()]);
        subject.Blocks.ShouldBe(20);
        var sample = subject.Sample(20)!;
        sample.IsUnchanged.ShouldBeFalse();
        sample.HeadOf(GateFakes.Check(1)).Above.Zip(sample.BaseOf(GateFakes.Check(1)).Above, (head, other) => head - other)
            .ShouldAllBe(difference => Math.Abs(difference - 1) < 1e-9);
    }

    [Fact]
    public void Results_that_are_the_same_are_unchanged() => Subject(Lines(10, 0), Lines(10, 0)).Sample(10)!.IsUnchanged.ShouldBeTrue();

    [Fact]
    public void A_block_that_only_one_side_has_is_named() =>
        Refusal(Lines(12, 0), [.. Lines(12, 1).Where(line => line.Replication != 6)])
            .ShouldBe("out/head has no replication 7 of reference, which out/base has: a block counts only when both are there. "
                + "Run it, or leave it out of both.");

    [Fact]
    public void Results_of_two_scenarios_do_not_pair() =>
        Refusal(Lines(10, 0), [.. Lines(10, 1).Select(line => line with { Scenario = "other" })]).ShouldContain("are of two scenarios");

    [Fact]
    public void Results_of_two_seeds_do_not_pair() =>
        Refusal(Lines(10, 0), [.. Lines(10, 1).Select(line => line with { Seed = 99 })]).ShouldContain("has seed 7 and out/head seed 99");

    [Fact]
    public void An_arm_that_is_not_there_is_named_with_those_that_are() =>
        Should.Throw<GateRefusedException>(() => new ResultSubject("out/base", Lines(10, 0), "out/head", Lines(10, 1), ["fast"])).Message
            .ShouldBe("out/base has no arm 'fast'; it has reference.");

    [Fact]
    public void Results_without_a_cell_are_named() => Refusal([], Lines(10, 1)).ShouldContain("out/base holds no finished cell");

    private static ResultSubject Subject(IReadOnlyList<CellLine> there, IReadOnlyList<CellLine> here) =>
        new("out/base", there, "out/head", here, [Arm.ReferenceName]);

    private static string Refusal(IReadOnlyList<CellLine> there, IReadOnlyList<CellLine> here) =>
        Should.Throw<GateRefusedException>(() => Subject(there, here)).Message;

    private static IReadOnlyList<CellLine> Lines(int count, double more)
    {
        var scenario = FakeNetworks.With(count);
        return
        [
            .. CellPlan.ForArm(scenario, scenario.Reference).Select(task => CellLine.Of(
                scenario.Digest,
                task,
                FakeNetworks.Result((GateFakes.Sojourn.Key, 10 + more + GateFakes.Noise(task.Key.Replication))) with
                {
                    Digest = $"{more}-{task.Key.Replication}",
                })),
        ];
    }
}
