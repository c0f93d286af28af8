using FulfilSim.Actors;
using FulfilSim.Actors.Testing;
using FulfilSim.Statistics;
using static FulfilSim.Tests.Actors.Stage;

namespace FulfilSim.Tests.Actors;

public sealed class SimulationSpec
{
    private readonly Simulation _simulation = Simulation();
    private readonly List<string> _happened = [];

    [Fact]
    public void Actors_start_in_the_order_of_joining_before_the_first_message()
    {
        var first = _simulation.Join(new Puppet((_, _) => _happened.Add("message"), _ => _happened.Add("first")));
        _simulation.PutStarter(_ => _happened.Add("second"));
        _simulation.Inject(first, new Note(1));
        _simulation.RunUntil(SimTime.Zero);
        _happened.ShouldBe(["first", "second", "message"]);
    }

    [Fact]
    public void An_actor_that_joins_later_starts_before_the_next_message()
    {
        var veteran = _simulation.Put((_, _) => _happened.Add("message"));
        _simulation.RunUntil(Second(5));
        _simulation.PutStarter(turn => _happened.Add($"newcomer at {turn.Now}"));
        _simulation.Inject(veteran, new Note(1));
        _simulation.RunUntil(Second(9));
        _happened.ShouldBe(["newcomer at t+00:00:05", "message"]);
    }

    [Fact]
    public void Actors_can_be_started_ahead_so_that_it_is_known_when_something_is_due_first()
    {
        _simulation.PutStarter(turn => turn.After(Seconds(10), new Note(1)));
        _simulation.NextDue.ShouldBe(SimTime.Never);
        _simulation.StartNewcomers();
        _simulation.StartNewcomers();
        _simulation.NextDue.ShouldBeLessThanOrEqualTo(Second(10));
        _simulation.RunUntil(SimTime.Never);
        _simulation.DeliveryCount.ShouldBe(1);
    }

    [Fact]
    public void A_message_has_all_its_consequences_before_the_next_one_of_the_same_moment()
    {
        var listener = _simulation.Put((message, _) => _happened.Add($"heard {message.Entity}"));
        var speaker = _simulation.Put((message, turn) =>
        {
            _happened.Add($"speaks of {message.Entity}");
            turn.Tell(listener, new Note(message.Entity * 10));
        });
        _simulation.Inject(speaker, new Note(1));
        _simulation.Inject(speaker, new Note(2));
        _simulation.RunUntil(SimTime.Zero);
        _happened.ShouldBe(["speaks of 1", "speaks of 2", "heard 10", "heard 20"]);
    }

    [Fact]
    public void A_turn_says_who_sent_the_message_and_when_it_came()
    {
        var (sender, moment) = (ActorRef.Nobody, SimTime.Zero);
        var listener = _simulation.Put((_, turn) => (sender, moment) = (turn.Sender, turn.Now));
        var relay = _simulation.Put((_, turn) => turn.Tell(listener, new Note(2)));
        _simulation.RunUntil(Second(4));
        _simulation.Inject(relay, new Note(1));
        _simulation.RunUntil(Second(9));
        (sender, moment).ShouldBe((relay, Second(4)));
    }

    [Fact]
    public void A_message_from_outside_comes_from_nobody()
    {
        var sender = new ActorRef(99);
        var listener = _simulation.Put((_, turn) => sender = turn.Sender);
        _simulation.Inject(listener, new Note(1));
        _simulation.RunUntil(SimTime.Zero);
        sender.IsNobody.ShouldBeTrue();
    }

    [Theory]
    [InlineData(9.9999999, 0)]
    [InlineData(10, 1)]
    [InlineData(11, 1)]
    public void A_run_delivers_what_is_due_up_to_and_including_its_end(double until, int deliveries)
    {
        _simulation.PutStarter(turn => turn.After(Seconds(10), new Note(1)));
        _simulation.RunUntil(Second(until));
        _simulation.DeliveryCount.ShouldBe(deliveries);
        _simulation.PendingCount.ShouldBe(1 - deliveries);
        _simulation.Now.ShouldBe(Second(until));
    }

    [Fact]
    public void A_run_without_end_stops_at_the_last_message()
    {
        _simulation.PutStarter(turn => turn.After(Seconds(10), new Note(1)));
        _simulation.RunUntil(SimTime.Never);
        _simulation.Now.ShouldBe(Second(10));
    }

    [Fact]
    public void The_clock_never_goes_back()
    {
        _simulation.RunUntil(Second(10));
        _simulation.RunUntil(Second(3));
        _simulation.Now.ShouldBe(Second(10));
    }

    [Fact]
    public void A_step_delivers_one_message()
    {
        var listener = _simulation.Put((_, _) => { });
        _simulation.Inject(listener, new Note(1));
        _simulation.Inject(listener, new Note(2));
        _simulation.Step(SimTime.Zero).ShouldBeTrue();
        _simulation.DeliveryCount.ShouldBe(1);
        _simulation.Step(SimTime.Zero).ShouldBeTrue();
        _simulation.Step(SimTime.Zero).ShouldBeFalse();
    }

    [Fact]
    public void An_observer_sees_each_message_just_before_its_actor()
    {
        var listener = _simulation.Put((message, _) => _happened.Add($"actor {message.Entity}"));
        _simulation.Observe(new Onlooker(_happened));
        _simulation.Inject(listener, new Note(1));
        _simulation.Inject(listener, new Note(2));
        _simulation.RunUntil(SimTime.Zero);
        _happened.ShouldBe(["observer 1", "actor 1", "observer 2", "actor 2"]);
    }

    [Fact]
    public void An_exception_is_a_bug_and_stops_the_run()
    {
        var faulty = _simulation.Put((_, _) => throw new FormatException("what a bug says"));
        _simulation.Inject(faulty, new Note(1));
        Should.Throw<FormatException>(() => _simulation.RunUntil(SimTime.Zero));
    }

    [Fact]
    public void An_actor_has_a_name_and_so_has_nobody()
    {
        var probe = new TestProbe(_simulation);
        _simulation.NameOf(probe.Self).ShouldBe("TestProbe");
        _simulation.NameOf(_simulation.Join(new Puppet((_, _) => { }, name: "sp"))).ShouldBe("sp");
        _simulation.NameOf(ActorRef.Nobody).ShouldBe("nobody");
    }

    [Fact]
    public void An_actor_lives_in_one_simulation_only()
    {
        var puppet = new Puppet((_, _) => { });
        _simulation.Join(puppet);
        Should.Throw<InvariantViolationException>(() => Simulation().Join(puppet));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Nobody_and_strangers_are_told_nothing(int number)
    {
        _simulation.Put((_, _) => { });
        Should.Throw<InvariantViolationException>(() => _simulation.Inject(new ActorRef(number), new Note(1)));
    }

    [Fact]
    public void Running_a_simulation_that_is_warm_costs_no_memory()
    {
        var note = new Note(1);
        var timer = default(FulfilSim.Actors.Timer);
        var puppet = _simulation.Put((_, turn) =>
        {
            turn.Cancel(timer);
            timer = turn.After(Seconds(3), note);
            turn.After(Seconds(1), note);
        });
        _simulation.Inject(puppet, note);
        _simulation.RunUntil(Second(10_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        _simulation.RunUntil(Second(20_000));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        _simulation.DeliveryCount.ShouldBeGreaterThan(20_000);
    }

    private sealed class Onlooker(List<string> happened) : IDeliveryObserver
    {
        public void Delivering(in Delivery delivery) => happened.Add($"observer {delivery.Message.Entity}");
    }
}
