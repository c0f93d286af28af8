using FulfilSim.Actors;
using FulfilSim.Statistics;
using static FulfilSim.Tests.Actors.Stage;
using Timer = FulfilSim.Actors.Timer;

namespace FulfilSim.Tests.Actors;

public sealed class RemindersSpec
{
    private readonly Simulation _simulation = Simulation();
    private readonly List<(SimTime At, long Number)> _heard = [];

    [Fact]
    public void A_reminder_comes_to_its_own_actor_after_its_delay()
    {
        var sender = ActorRef.Nobody;
        var self = _simulation.Join(new Puppet(
            (message, turn) =>
            {
                Hear(message, turn);
                sender = turn.Sender;
            },
            turn => turn.After(Seconds(4), new Note(1))));
        _simulation.RunUntil(Second(10));
        _heard.ShouldBe([(Second(4), 1)]);
        sender.ShouldBe(self);
    }

    [Theory]
    [InlineData(8, 8)]
    [InlineData(5, 5)]
    [InlineData(2, 5)]
    public void A_reminder_for_a_moment_that_has_passed_comes_at_once(double moment, double expected)
    {
        _simulation.RunUntil(Second(5));
        Listener(turn => turn.At(Second(moment), new Note(1)));
        _simulation.RunUntil(Second(10));
        _heard.ShouldBe([(Second(expected), 1)]);
    }

    [Fact]
    public void Reminders_of_one_moment_come_in_the_order_in_which_they_were_set_whenever_that_was()
    {
        _simulation.Join(new Puppet(
            (message, turn) =>
            {
                Hear(message, turn);
                if (message.Entity == 1)
                    turn.After(TimeSpan.Zero, new Note(4));
                if (message.Entity == 0)
                    turn.At(Second(5), new Note(3));
            },
            turn =>
            {
                turn.After(Seconds(5), new Note(1));
                turn.After(Seconds(2), new Note(0));
            }));
        Listener(turn => turn.At(Second(5), new Note(2)));
        _simulation.RunUntil(Second(10));
        _heard.Select(heard => heard.Number).ShouldBe([0, 1, 2, 3, 4]);
    }

    [Fact]
    public void A_cancelled_reminder_never_comes()
    {
        Listener(turn =>
        {
            var timer = turn.After(Seconds(5), new Note(1));
            turn.After(Seconds(5), new Note(2));
            turn.Cancel(timer);
            turn.Cancel(timer);
            turn.Cancel(default);
        });
        _simulation.RunUntil(Second(10));
        _heard.ShouldBe([(Second(5), 2)]);
    }

    [Fact]
    public void Cancelling_a_reminder_that_has_come_harms_no_other()
    {
        var first = default(Timer);
        _simulation.Join(new Puppet(
            (message, turn) =>
            {
                Hear(message, turn);
                if (message.Entity == 1)
                    turn.After(Seconds(1), new Note(2));
                turn.Cancel(first);
            },
            turn => first = turn.After(Seconds(1), new Note(1))));
        _simulation.RunUntil(Second(10));
        _heard.ShouldBe([(Second(1), 1), (Second(2), 2)]);
    }

    [Fact]
    public void A_reminder_can_be_cancelled_in_the_very_moment_it_is_due()
    {
        var doomed = default(Timer);
        _simulation.Join(new Puppet(
            (message, turn) =>
            {
                Hear(message, turn);
                turn.Cancel(doomed);
            },
            turn =>
            {
                turn.After(Seconds(5), new Note(1));
                doomed = turn.After(Seconds(5), new Note(2));
            }));
        _simulation.RunUntil(Second(10));
        _heard.ShouldBe([(Second(5), 1)]);
        _simulation.PendingCount.ShouldBe(0);
    }

    [Fact]
    public void Nobody_is_reminded_before_now()
    {
        Listener(turn => turn.After(TimeSpan.FromTicks(-1), new Note(1)));
        Should.Throw<InvariantViolationException>(() => _simulation.RunUntil(Second(1)));
    }

    [Fact]
    public void Nobody_is_reminded_after_the_end_of_time()
    {
        _simulation.RunUntil(Second(5));
        Listener(turn => turn.After(TimeSpan.MaxValue, new Note(1)));
        Should.Throw<InvariantViolationException>(() => _simulation.RunUntil(Second(9)));
    }

    private void Hear(Message message, Turn turn) => _heard.Add((turn.Now, message.Entity));

    private void Listener(Action<Turn> start) => _simulation.Join(new Puppet(Hear, start));
}
