using FulfilSim.Actors;

namespace FulfilSim.Fulfilment.Messages;

// Who or what a message is about is its entity and its occurrence, so that a message holds it once: most messages are
// reminders of orders in flight, and there are as many of them as there are orders.

/// <summary>Base of messages about an intent.</summary>
public abstract record IntentMessage<TSelf>(long Intent, int Occurrence = 0) : Message<TSelf>(Intent, Occurrence)
    where TSelf : IntentMessage<TSelf>
{
    public long Intent => Entity;
}

/// <summary>Base of messages that come once for an order.</summary>
public abstract record OrderMessage<TSelf>(OrderKey Order) : Message<TSelf>(Order.Intent, Order.Index)
    where TSelf : OrderMessage<TSelf>
{
    public OrderKey Order => new(Entity, Occurrence);
}

/// <summary>Base of messages that come once for a charge.</summary>
public abstract record ChargeMessage<TSelf>(ChargeKey Charge) : Message<TSelf>(Charge.Order.Intent, Charge.Number)
    where TSelf : ChargeMessage<TSelf>
{
    public ChargeKey Charge => ChargeKey.Of(Entity, Occurrence);
}
