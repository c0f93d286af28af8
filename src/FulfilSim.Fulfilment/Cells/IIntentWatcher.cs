using FulfilSim.Actors;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Readings;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Fulfilment.Cells;

/// <summary>Sees intents that count while they happen. It must be quick, and change nothing.</summary>
public interface IIntentWatcher
{
    /// <summary>A potential intent has come up.</summary>
    void Arose(long intent, SimTime now);

    /// <summary>A buyer has waited so long for something of the shop, from the first submission on.</summary>
    void Waited(long intent, CohortWait wait, TimeSpan length, SimTime now);

    /// <summary>An intent is decided.</summary>
    /// <param name="intent">The potential intent.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="cause">Why it failed; the empty cause where it did not.</param>
    /// <param name="now">The moment.</param>
    void Decided(long intent, Outcome outcome, Cause cause, SimTime now);
}
