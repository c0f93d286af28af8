using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Live.Targets;

/// <summary>A running system, as the buyers see it. Every method may be called from the pacer's thread, and none may block it.</summary>
public interface ITarget
{
    /// <summary>Begins what one submission does. What comes of it is told to the <see cref="IBuyersEar"/>.</summary>
    /// <returns>False when too many are under way: the send is missed, and whoever made it tells the watcher.</returns>
    bool TrySubmit(in Submission submission);

    /// <summary>A buyer does not want an order any more.</summary>
    /// <param name="intent">The potential intent.</param>
    /// <param name="submission">The submission that has made the order.</param>
    void Withdraw(long intent, int submission);

    /// <summary>The intent is decided: nobody waits for its answers any more. What is under way is finished or given up as soon as may be.</summary>
    /// <returns>Whether more may be heard of it; false when at most a word is on its way that is heard at once.</returns>
    bool Forget(long intent);

    /// <summary>Nothing will be withdrawn any more of an intent that is decided.</summary>
    void Release(long intent);
}

/// <summary>One try to place an order, as the simulated buyer makes it.</summary>
/// <param name="Intent">The potential intent.</param>
/// <param name="Number">Which try; 0-based.</param>
/// <param name="ClientKey">Stays the same over repeats that had no answer.</param>
/// <param name="Draft">What is wanted.</param>
/// <param name="IntendedAt">When it was to be sent: a timestamp of the run's <see cref="TimeProvider"/>.</param>
/// <param name="Channel">Index of the channel that the buyer comes in by.</param>
public readonly record struct Submission(long Intent, int Number, int ClientKey, OrderDraft Draft, long IntendedAt, ushort Channel = 0);
