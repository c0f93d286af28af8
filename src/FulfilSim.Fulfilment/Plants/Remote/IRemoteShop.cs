using FulfilSim.Actors;
using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Fulfilment.Plants.Remote;

/// <summary>A shop outside of the simulation. Called on the simulation's thread, which must not be held up.</summary>
public interface IRemoteShop
{
    /// <summary>A buyer submits. What becomes of it comes back as <see cref="ShopNotice"/>s.</summary>
    /// <param name="submitted">One try to place an order.</param>
    /// <param name="due">When it was to be sent.</param>
    void Submit(OrderSubmitted submitted, SimTime due);

    /// <summary>A buyer does not want an order any more.</summary>
    /// <param name="intent">The potential intent.</param>
    /// <param name="submission">The submission that has made the order.</param>
    void Withdraw(long intent, int submission);

    /// <summary>An intent of the load is decided: nobody waits for anything about it any more.</summary>
    /// <returns>Whether more may be said of it, by what is under way or by the shop itself.</returns>
    bool Forget(long intent);

    /// <summary>Neither is anything withdrawn any more of an intent that was decided some time ago.</summary>
    void Release(long intent);
}
