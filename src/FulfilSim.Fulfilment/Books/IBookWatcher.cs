using FulfilSim.Actors;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Fulfilment.Books;

/// <summary>Sees what is entered into the books. It watches; it must not change anything.</summary>
internal interface IBookWatcher
{
    void Posted(in MoneyPosting posting, SimTime now);

    void Decided(long intent, Outcome outcome, SimTime now);

    /// <summary>A fault has had a hand in an intent, not for the first time perhaps.</summary>
    /// <param name="intent">The potential intent.</param>
    /// <param name="cause">Index into <see cref="Causes.All"/>.</param>
    void Touched(long intent, int cause)
    {
    }
}
