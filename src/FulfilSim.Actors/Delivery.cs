namespace FulfilSim.Actors;

/// <summary>One message reaching its actor.</summary>
public readonly record struct Delivery(SimTime Due, ActorRef From, ActorRef To, Message Message);

/// <summary>Sees every delivery just before the actor does. It watches; it must not change anything.</summary>
public interface IDeliveryObserver
{
    void Delivering(in Delivery delivery);
}
