using FulfilSim.Actors;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Fulfilment.Books;

/// <summary>Sees what is entered into the books. It watches; it must not change anything.</summary>
internal interface IBookWatcher
{
    void Posted(in MoneyPosting posting, SimTime now);

    void Decided(long intent, Outcome outcome, SimTime now);
}
