using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Engine;

/// <summary>Cells on demand.</summary>
public sealed class CellSupplySpec
{
    private static readonly Scenario Asked = FakeScenario.With(replications: 4);

    [Fact]
    public void More_replications_run_only_those_that_are_not_there()
    {
        var runCount = 0;
        var supply = Supply(new FakeRunner((_, _) => Counted(ref runCount)));
        supply.Of(Asked, Asked.Reference, 2).Count.ShouldBe(2);
        supply.Of(Asked, Asked.Reference, 5).Select(line => line.Replication).ShouldBe([0, 1, 2, 3, 4]);
        runCount.ShouldBe(5);
    }

    [Fact]
    public void Fewer_replications_are_the_first_ones()
    {
        var supply = Supply(FakeRunner.Pure());
        supply.Of(Asked, Asked.Reference, 5);
        supply.Of(Asked, Asked.Reference, 2).Select(line => line.Replication).ShouldBe([0, 1]);
    }

    [Fact]
    public void Another_seed_is_another_set_of_cells()
    {
        var runCount = 0;
        var supply = Supply(new FakeRunner((_, _) => Counted(ref runCount)));
        supply.Of(Asked, Asked.Reference, 2);
        var other = Asked with { Experiment = Asked.Experiment with { Seed = 99 } };
        supply.Of(other, other.Reference, 2).ShouldAllBe(line => line.Seed == 99);
        runCount.ShouldBe(4);
    }

    [Fact]
    public void A_cell_that_fails_ends_the_question()
    {
        var supply = Supply(new FakeRunner((_, _) => throw new InvalidOperationException("a bug")));
        Should.Throw<CellsUnfinishedException>(() => supply.Of(Asked, Asked.Reference, 2))
            .Outcome.ShouldBeOfType<EngineOutcome.Failed>().Cell.Task.Key.Replication.ShouldBe(0);
    }

    private static CellSupply Supply(FakeRunner runner) =>
        new(new(runner, TimeProvider.System), _ => new CellMemory(), jobs: 1, new NoProgress());

    private static CellOutput Counted(ref int runCount)
    {
        Interlocked.Increment(ref runCount);
        return FakeCells.Output(FakeCells.Failing(1));
    }
}
