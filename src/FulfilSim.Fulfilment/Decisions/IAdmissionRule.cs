namespace FulfilSim.Fulfilment.Decisions;

/// <summary>What the order system sees of itself when a submission arrives.</summary>
/// <param name="QueueLength">Submissions waiting.</param>
/// <param name="HeadWait">How long the first of them has waited.</param>
public readonly record struct AdmissionView(int QueueLength, TimeSpan HeadWait);

/// <summary>Decision point "admit?": a layer that may turn a submission away before it takes a place in the queue.</summary>
internal interface IAdmissionRule
{
    /// <summary>Place among the layers; lower is asked first.</summary>
    int Rank { get; }

    /// <summary>Whether to take it in; if not, when to come back.</summary>
    bool Admits(in AdmissionView view, out TimeSpan retryAfter);
}
