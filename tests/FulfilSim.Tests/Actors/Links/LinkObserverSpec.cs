using FulfilSim.Actors;
using FulfilSim.Actors.Links;
using FulfilSim.Statistics;
using static FulfilSim.Tests.Actors.Stage;

namespace FulfilSim.Tests.Actors.Links;

/// <summary>Who watches links sees what a delivery cannot show.</summary>
public sealed class LinkObserverSpec : ILinkObserver
{
    private readonly List<(SimTime At, long Note, Verdict Verdict)> _seen = [];
    private readonly Simulation _simulation = Simulation();

    void ILinkObserver.Judged(in JudgedMessage judged) => _seen.Add((judged.At, judged.Message.Entity, judged.Verdict));

    [Fact]
    public void Every_verdict_but_to_let_pass_is_shown_at_its_moment()
    {
        _simulation.ObserveLinks(this);
        Play();
        _seen.ShouldBe([
            (Second(1), 1, Verdict.Drop), (Second(2), 2, Verdict.Delay(Seconds(9))), (Second(3), 3, Verdict.Duplicate(Seconds(4)))]);
    }

    [Fact]
    public void To_be_watched_changes_nothing()
    {
        Play();
        var watched = Simulation();
        watched.ObserveLinks(this);
        Play(watched);
        watched.Digest.ToString().ShouldBe(_simulation.Digest.ToString());
    }

    private void Play(Simulation? simulation = null)
    {
        var stage = simulation ?? _simulation;
        var there = stage.Put((_, _) => { });
        var here = stage.Join(new Puppet((message, turn) => turn.Tell(there, message), Begin));
        stage.Connect(here, there, new Link("way", Constant.Of(1), [new ByNumber()]));
        stage.RunUntil(SimTime.Never);

        static void Begin(Turn turn)
        {
            for (var number = 1; number <= 4; number++)
                turn.After(Seconds(number), new Note(number));
        }
    }

    private sealed class ByNumber : ILinkRule
    {
        public Verdict Judge(Message message, SimTime now, Streams streams) => message.Entity switch
        {
            1 => Verdict.Drop,
            2 => Verdict.Delay(Seconds(9)),
            3 => Verdict.Duplicate(Seconds(4)),
            _ => Verdict.Pass,
        };
    }
}
