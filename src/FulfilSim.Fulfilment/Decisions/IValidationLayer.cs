using FulfilSim.Fulfilment.Messages;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Decisions;

/// <summary>Decision point "valid?": a layer that may send a submission back to the buyer.</summary>
internal interface IValidationLayer
{
    /// <summary>Id of the mitigation it belongs to.</summary>
    string Owner { get; }

    /// <summary>Place among the layers; lower is asked first.</summary>
    int Rank { get; }

    /// <summary>Looks at a draft. <paramref name="takes"/> is what the look costs the submission, without capacity.</summary>
    /// <returns>Whether the draft passes.</returns>
    bool Passes(OrderDraft draft, RandomStream stream, out TimeSpan takes);
}
