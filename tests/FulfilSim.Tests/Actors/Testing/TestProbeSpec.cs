using FulfilSim.Actors;
using FulfilSim.Actors.Links;
using FulfilSim.Actors.Testing;
using FulfilSim.Statistics;
using static FulfilSim.Tests.Actors.Stage;

namespace FulfilSim.Tests.Actors.Testing;

public sealed class TestProbeSpec
{
    private readonly Simulation _simulation = Simulation();
    private readonly TestProbe _probe;
    private readonly ActorRef _echo;

    public TestProbeSpec()
    {
        _probe = new TestProbe(_simulation);
        _echo = _simulation.Put((message, turn) => turn.Tell(turn.Sender, message));
        _simulation.Connect(_echo, _probe.Self, new Link("echo", Constant.Of(2), []));
    }

    [Fact]
    public void A_probe_hears_what_it_is_told_in_order()
    {
        _probe.Tell(_echo, new Note(1)).Tell(_echo, new Aside(2)).AdvanceTo(Seconds(2));
        _probe.UnreadCount.ShouldBe(2);
        _probe.ExpectMessage<Note>().Number.ShouldBe(1);
        _probe.ExpectMessage<Aside>(at: Seconds(2)).Number.ShouldBe(2);
        _probe.ExpectNothing().UnreadCount.ShouldBe(0);
    }

    [Fact]
    public void Time_stands_still_until_it_is_advanced()
    {
        _probe.Tell(_echo, new Note(1)).ExpectNothing().AdvanceTo(Seconds(1.9)).ExpectNothing();
        _probe.AdvanceTo(Seconds(2)).ExpectMessage<Note>();
        _simulation.Now.ShouldBe(Second(2));
    }

    [Fact]
    public void Hearing_nothing_instead_of_something_is_explained()
    {
        _probe.Tell(_echo, new Note(1)).AdvanceTo(Seconds(1));
        Explained(() => _probe.ExpectMessage<Note>()).ShouldBe("Expected Note by t+00:00:01, but heard nothing.");
        Explained(() => _probe.ExpectMessage<Note>(at: Seconds(1))).ShouldBe("Expected Note by t+00:00:01, but heard nothing.");
    }

    [Fact]
    public void Hearing_something_else_is_explained()
    {
        _probe.Tell(_echo, new Aside(5)).AdvanceTo(Seconds(9));
        Explained(() => _probe.ExpectMessage<Note>()).ShouldSatisfyAllConditions(
            text => text.ShouldStartWith("Expected Note, but heard Aside {"),
            text => text.ShouldContain("Number = 5"),
            text => text.ShouldEndWith(" at t+00:00:02."));
    }

    [Fact]
    public void Hearing_something_at_another_moment_is_explained()
    {
        _probe.Tell(_echo, new Note(5)).AdvanceTo(Seconds(9));
        Explained(() => _probe.ExpectMessage<Note>(at: Seconds(3))).ShouldSatisfyAllConditions(
            text => text.ShouldStartWith("Expected Note at t+00:00:03, but heard Note {"),
            text => text.ShouldEndWith(" at t+00:00:02."));
        _probe.ExpectMessage<Note>(at: Seconds(2));
    }

    [Fact]
    public void Hearing_something_instead_of_nothing_is_explained()
    {
        _probe.Tell(_echo, new Note(5)).AdvanceTo(Seconds(9));
        Explained(() => _probe.ExpectNothing()).ShouldStartWith("Expected nothing, but heard Note {");
    }

    private static string Explained(Action expectation) => Should.Throw<ProbeExpectationException>(expectation).Message;
}
