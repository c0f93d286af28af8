namespace FulfilSim.Actors.Links;

/// <summary>What a rule did to one message other than to let it pass.</summary>
public readonly record struct JudgedMessage(SimTime At, ActorRef From, ActorRef To, Message Message, Verdict Verdict);

/// <summary>Sees what links do to messages: those that are lost never become a delivery. It watches; it must not change anything.</summary>
public interface ILinkObserver
{
    void Judged(in JudgedMessage judged);
}
