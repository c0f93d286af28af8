using FulfilSim.Actors;
using FulfilSim.Live.Pacing;
using FulfilSim.Statistics;
using FulfilSim.Tests.Actors;
using static FulfilSim.Tests.Actors.Stage;

namespace FulfilSim.Tests.Live.Pacing;

public sealed class InjectionSpec
{
    private static readonly PacerOptions NoSpin = new() { NapMax = TimeSpan.Zero };
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20); // how long a test waits before it fails

    private readonly ScriptedClock _clock = new();

    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(10)]
    public void An_injection_between_two_due_moments_comes_between_them(double scale)
    {
        var bench = new Bench(_clock, NoSpin with { TimeScale = scale }, [10, 30]).Inject(wallSeconds: 20 / scale, note: 7);
        var run = bench.Run(inputSeconds: 21 / scale);
        bench.Story.ShouldBe([(1, 10), (7, 20), (2, 30)]);
        bench.Log.Records.ShouldBe([new InjectionRecord(Second(20), bench.Listener, new Note(7))]);
        run.InjectedCount.ShouldBe(1);
        run.LagMax.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void An_injection_at_a_due_moment_comes_after_what_is_due_then()
    {
        var bench = new Bench(_clock, NoSpin, [2, 2]).Inject(wallSeconds: 2, note: 7);
        bench.Run(inputSeconds: 3);
        bench.Story.ShouldBe([(1, 2), (2, 2), (7, 2)]);
    }

    [Fact]
    public void A_pacer_that_is_late_lets_nobody_push_in()
    {
        Bench? bench = null;
        bench = new Bench(_clock, NoSpin, [1, 2, 3, 9], (note, _) =>
        {
            if (note.Entity != 1)
                return;
            bench!.Pacer.TryInject(bench.Listener, new Note(7));
            _clock.Pass(Seconds(5));
        });
        bench.Run(inputSeconds: 8);
        bench.Story.ShouldBe([(1, 1), (2, 2), (3, 3), (7, 6), (4, 9)]);
    }

    [Fact]
    public void Injections_of_one_instant_keep_their_order_each_with_all_its_consequences()
    {
        var bench = new Bench(_clock, NoSpin, [], (note, turn) =>
        {
            if (note.Entity < 10)
                turn.Tell(new ActorRef(1), new Note(note.Entity * 10));
        });
        _clock.At(Seconds(4), () =>
        {
            bench.Pacer.TryInject(bench.Listener, new Note(1));
            bench.Pacer.TryInject(bench.Listener, new Note(2));
        });
        bench.Run(inputSeconds: 5);
        bench.Story.ShouldBe([(1, 4), (10, 4), (2, 4), (20, 4)]);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 4)]
    [InlineData(5, 5)]
    [InlineData(6, 5)]
    public void What_finds_the_channel_full_is_refused_at_the_edge_and_counted(int capacity, int accepted)
    {
        var bench = new Bench(_clock, NoSpin with { InjectionCapacity = capacity }, []);
        var answers = new List<bool>();
        _clock.At(Seconds(1), () =>
        {
            for (var note = 1; note <= 5; note++)
                answers.Add(bench.Pacer.TryInject(bench.Listener, new Note(note)));
        });
        var run = bench.Run(inputSeconds: 2);
        answers.ShouldBe(Enumerable.Range(1, 5).Select(note => note <= accepted));
        bench.Heard.Select(heard => heard.Note).ShouldBe(Enumerable.Range(1, accepted).Select(note => (long)note));
        (run.InjectedCount, run.RefusedCount, run.UntakenCount).ShouldBe((accepted, 5 - accepted, 0));
    }

    [Fact]
    public void A_channel_that_was_full_has_room_again_when_injections_were_taken_in()
    {
        var bench = new Bench(_clock, NoSpin with { InjectionCapacity = 1 }, []).Inject(1, 1).Inject(1, 2).Inject(2, 3);
        bench.Run(inputSeconds: 3).RefusedCount.ShouldBe(0);
        bench.Story.ShouldBe([(1, 1), (2, 1), (3, 2)]);
    }

    [Fact]
    public void After_the_input_is_over_everything_is_refused()
    {
        var bench = new Bench(_clock, NoSpin, [5]).Inject(wallSeconds: 3, note: 7);
        bench.Run(inputSeconds: 2).RefusedCount.ShouldBe(1);
        bench.Pacer.TryInject(bench.Listener, new Note(8)).ShouldBeFalse();
        bench.Pacer.RefusedCount.ShouldBe(2);
        bench.Story.ShouldBe([(1, 5)]);
    }

    [Theory]
    [InlineData(3, 1, 0)]
    [InlineData(3.0000001, 0, 1)]
    public void What_comes_after_the_last_moment_stays_outside(double wallSeconds, int injected, int untaken)
    {
        Bench? bench = null;
        bench = new Bench(_clock, NoSpin with { End = Second(3) }, [1], (note, _) =>
        {
            if (note.Entity == 1)
                bench!.Pacer.TryInject(bench.Listener, new Note(7));
            _clock.Pass(Seconds(wallSeconds) - _clock.Now);
        });
        var run = bench.Run(inputSeconds: 9);
        (run.Ending, run.InjectedCount, run.UntakenCount).ShouldBe((PacedEnding.EndReached, injected, untaken));
        bench.Log.Records.Count.ShouldBe(injected);
    }

    [Fact]
    public void Nobody_is_told_nothing() =>
        Should.Throw<InvariantViolationException>(() => new Bench(_clock, NoSpin, []).Pacer.TryInject(ActorRef.Nobody, new Note(1)));

    [Fact]
    public async Task An_injection_wakes_a_pacer_that_sleeps_and_so_does_the_end_of_the_input()
    {
        var clock = new ScriptedClock { IsMute = true };
        var heard = new TaskCompletionSource();
        var bench = new Bench(clock, NoSpin, [], (_, _) => heard.SetResult());
        var run = bench.Pacer.RunAsync(TestContext.Current.CancellationToken);
        await clock.FirstAlarm.WaitAsync(Patience, TestContext.Current.CancellationToken);
        bench.Pacer.TryInject(bench.Listener, new Note(1)).ShouldBeTrue();
        await heard.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        bench.Pacer.CompleteInput();
        (await run.WaitAsync(Patience, TestContext.Current.CancellationToken)).Ending.ShouldBe(PacedEnding.Exhausted);
    }
}
