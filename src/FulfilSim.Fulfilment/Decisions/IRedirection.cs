using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Decisions;

/// <summary>Decision point "reserve where?": what follows when the home warehouse lacks the goods.</summary>
internal interface IRedirection
{
    /// <summary>Whether this order may go to another warehouse that has the goods.</summary>
    bool MayRedirect(RandomStream stream);
}

/// <summary>Only the home warehouse will do.</summary>
internal sealed class HomeOnly : IRedirection
{
    public bool MayRedirect(RandomStream stream) => false;
}
