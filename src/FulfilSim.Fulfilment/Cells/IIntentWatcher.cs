using FulfilSim.Actors;
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
    /// <param name="code">What became of it, and the cause of a failure.</param>
    /// <param name="now">The moment.</param>
    void Decided(long intent, OutcomeCode code, SimTime now);
}
