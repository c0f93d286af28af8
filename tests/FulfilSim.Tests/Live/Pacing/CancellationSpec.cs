using FulfilSim.Actors;
using FulfilSim.Live.Pacing;
using FulfilSim.Tests.Actors;
using static FulfilSim.Tests.Actors.Stage;

namespace FulfilSim.Tests.Live.Pacing;

public sealed class CancellationSpec : IDisposable
{
    private static readonly PacerOptions NoSpin = new() { NapMax = TimeSpan.Zero };
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20); // how long a test waits before it fails

    private readonly ScriptedClock _clock = new();
    private readonly CancellationTokenSource _cancellation = new();

    [Fact]
    public void A_cancelled_run_leaves_what_is_not_due_in_the_calendar()
    {
        _clock.At(Seconds(2.5), _cancellation.Cancel);
        var bench = new Bench(_clock, NoSpin, [1, 2, 3]);
        var run = bench.RunUntil(_cancellation.Token, inputSeconds: 9);
        (run.Ending, run.Until, run.WallTime).ShouldBe((PacedEnding.Cancelled, Second(2), Seconds(2.5)));
        bench.Simulation.PendingCount.ShouldBe(1);
        bench.Simulation.RunUntil(SimTime.Never);
        bench.Story.ShouldBe([(1, 1), (2, 2), (3, 3)]);
    }

    [Fact]
    public void An_instant_that_has_begun_is_finished_with_all_its_consequences()
    {
        var bench = new Bench(_clock, NoSpin, [1, 2, 2, 2, 3], (note, turn) =>
        {
            if (note.Entity != 2)
                return;
            _cancellation.Cancel();
            _clock.Pass(Seconds(10)); // the next one is due by now as well, and stays
            turn.Tell(turn.Sender, new Note(20));
        });
        var run = bench.RunUntil(_cancellation.Token);
        bench.Story.ShouldBe([(1, 1), (2, 2), (3, 2), (4, 2), (20, 2)]);
        (run.Ending, run.Lag.Count, run.LagMax).ShouldBe((PacedEnding.Cancelled, 5, Seconds(10)));
    }

    [Fact]
    public void Injections_that_were_let_in_at_the_edge_and_not_taken_in_are_counted_and_not_recorded()
    {
        var bench = new Bench(_clock, NoSpin, [1, 2, 3], (note, _) =>
        {
            if (note.Entity == 2)
                _cancellation.Cancel();
        });
        bench.Inject(0.5, 7);
        _clock.At(Seconds(0.6), () =>
        {
            // The first of these gets its moment, 5 s, and waits for what is due before; the second one waits in the channel.
            bench.Pacer.TryInject(bench.Listener, new Note(8));
            bench.Pacer.TryInject(bench.Listener, new Note(9));
            _clock.Pass(Seconds(4.4));
        });
        var run = bench.RunUntil(_cancellation.Token, inputSeconds: 9);
        bench.Story.ShouldBe([(7, 0.5), (1, 1), (2, 2)]);
        (run.InjectedCount, run.UntakenCount, run.RefusedCount).ShouldBe((1, 2, 0));
        bench.Log.Records.Select(record => record.Message.Entity).ShouldBe([7]);
    }

    [Fact]
    public void A_run_that_is_cancelled_before_it_begins_starts_the_actors_and_ends()
    {
        _cancellation.Cancel();
        var bench = new Bench(_clock, NoSpin, [0, 1]);
        var run = bench.RunUntil(_cancellation.Token);
        (run.Ending, run.Until).ShouldBe((PacedEnding.Cancelled, SimTime.Zero));
        bench.Story.ShouldBe([(1, 0)]);
        bench.Simulation.PendingCount.ShouldBe(1);
    }

    [Fact]
    public async Task Cancelling_wakes_a_pacer_that_sleeps()
    {
        var clock = new ScriptedClock { IsMute = true };
        var run = new Bench(clock, NoSpin, [5]).Pacer.RunAsync(_cancellation.Token);
        await clock.FirstAlarm.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await _cancellation.CancelAsync();
        (await run.WaitAsync(Patience, TestContext.Current.CancellationToken)).Ending.ShouldBe(PacedEnding.Cancelled);
    }

    [Fact]
    public async Task A_bug_on_the_pacers_own_thread_comes_to_whoever_awaits_the_run()
    {
        var bench = new Bench(_clock, NoSpin, [1], (_, _) => throw new FormatException("what a bug says"));
        await Should.ThrowAsync<FormatException>(bench.Pacer.RunAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => _cancellation.Dispose();
}
