using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Fulfilment.Auditing;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Engine;

public sealed class CellEngineSpec
{
    private static readonly Scenario TwelveCells = FakeScenario.With(replications: 4);

    [Fact]
    public void A_comparison_runs_every_arm_and_the_placebo_once_per_replication()
    {
        var store = new CellMemory();
        Run(FakeRunner.Pure(), store).ShouldBeOfType<EngineOutcome.Finished>();
        store.Lines.Select(line => line.Key.ToString()).ShouldBe(
        [
            "bare, replication 1", "bare, replication 2", "bare, replication 3", "bare, replication 4",
            "placebo, replication 1", "placebo, replication 2", "placebo, replication 3", "placebo, replication 4",
            "reference, replication 1", "reference, replication 2", "reference, replication 3", "reference, replication 4",
        ]);
    }

    [Fact]
    public void Only_the_placebo_draws_its_service_times_anew() =>
        CellPlan.ForComparison(TwelveCells).Where(task => task.Settings.RedrawServiceTimes)
            .Select(task => task.Arm.Name).Distinct().ShouldBe(["placebo"]);

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Any_number_of_workers_gives_the_same_lines(int jobs)
    {
        var (alone, together) = (new CellMemory(), new CellMemory());
        Run(FakeRunner.Pure(), alone);
        Run(FakeRunner.Pure(), together, jobs);
        together.Lines.Select(line => line.ToJson()).ShouldBe(alone.Lines.Select(line => line.ToJson()));
    }

    [Fact]
    public void Cells_that_are_kept_already_are_not_run_again()
    {
        var store = new CellMemory();
        Run(FakeRunner.Pure(), store);
        var runCount = 0;
        var outcome = Run(new FakeRunner((_, _) => Output(ref runCount)), store);
        runCount.ShouldBe(0);
        outcome.Progress.CellsResumed.ShouldBe(12);
    }

    [Fact]
    public void A_cancelled_run_abandons_the_cell_under_way_and_keeps_the_finished_ones()
    {
        using var cancellation = new CancellationTokenSource();
        using var never = new ManualResetEventSlim();
        var runCount = 0;
        var store = new CellMemory();
        var outcome = RunUntil(new FakeRunner((_, _) => HangAfterThree()), store, jobs: 1, cancellation.Token);
        outcome.ShouldBeOfType<EngineOutcome.Interrupted>().Progress.CellsDone.ShouldBe(3);
        never.Set(); // the abandoned cell ends now, too late
        store.Lines.Count.ShouldBe(3);

        CellOutput HangAfterThree()
        {
            if (Interlocked.Increment(ref runCount) <= 3)
                return FakeCells.Output(FakeCells.Failing(1));
            cancellation.Cancel();
            never.Wait(TestContext.Current.CancellationToken);
            return FakeCells.Output(FakeCells.Failing(2));
        }
    }

    [Fact]
    public void A_failing_cell_is_named_and_the_finished_ones_are_kept()
    {
        var store = new CellMemory();
        var runner = new FakeRunner((arm, settings) => (arm.Name, settings.Replication) == ("reference", 1)
            ? throw new InvalidOperationException("nobody home")
            : FakeCells.Output(FakeCells.Failing(1)));
        var failed = Run(runner, store).ShouldBeOfType<EngineOutcome.Failed>();
        failed.Cell.Task.Key.ToString().ShouldBe("reference, replication 2");
        failed.Cell.Exception.Message.ShouldBe("nobody home");
        failed.Cell.LawBroken.ShouldBeNull();
        store.Lines.Count.ShouldBe(4);
    }

    [Fact]
    public void Of_several_failing_cells_the_first_in_the_order_of_work_is_named_whichever_fails_first()
    {
        using var second = new ManualResetEventSlim();
        var runner = new FakeRunner((arm, _) => Fail(arm.Name));
        Run(runner, new CellMemory(), jobs: 2).ShouldBeOfType<EngineOutcome.Failed>().Cell.Task.Arm.Name.ShouldBe("bare");

        CellOutput Fail(string arm)
        {
            if (arm == "bare")
                second.Wait(TestContext.Current.CancellationToken);
            second.Set();
            throw new InvalidOperationException(arm);
        }
    }

    [Fact]
    public void A_broken_law_is_told_from_a_bug() =>
        Run(new FakeRunner((_, _) => throw new LawBrokenException("money adds up", "intent 3 owes 2 cents")), new CellMemory())
            .ShouldBeOfType<EngineOutcome.Failed>().Cell.LawBroken!.Law.ShouldBe("money adds up");

    [Fact]
    public void A_store_that_refuses_a_cell_ends_the_run() =>
        Should.Throw<CellsNotKeptException>(() => Run(FakeRunner.Pure(), new FullStore()))
            .Message.ShouldBe("The cells could not be kept in reports/x: the disk is full.");

    private static EngineOutcome Run(ICellRunner runner, ICellStore store, int jobs = 1) =>
        RunUntil(runner, store, jobs, TestContext.Current.CancellationToken);

    private static EngineOutcome RunUntil(
        ICellRunner runner, ICellStore store, int jobs, CancellationToken cancellation) =>
        new CellEngine(runner, TimeProvider.System).Run(
            TwelveCells, CellPlan.ForComparison(TwelveCells), store, jobs, new NoProgress(), cancellation);

    private static CellOutput Output(ref int count)
    {
        Interlocked.Increment(ref count);
        return FakeCells.Output(FakeCells.Failing(1));
    }

    private sealed class FullStore : ICellStore
    {
        public IReadOnlyList<CellLine> Lines => [];

        public void Keep(CellLine line, IReadOnlyList<OutcomeCode>? outcomes) =>
            throw new CellsNotKeptException("reports/x", "the disk is full");

        public IReadOnlyList<OutcomeCode> OutcomesOf(CellKey key) => [];
    }
}
