namespace FulfilSim.Fulfilment.Decisions;

/// <summary>Decision point "is this one new?": whether a further submission of an intent makes a further order.</summary>
internal interface ISubmissionIdentity
{
    /// <summary>Whether a submission is recognised as a repeat of the intent's standing order.</summary>
    bool RecognisesRepeats { get; }

    /// <summary>The key sent along with a charge, by which the gateway takes it once; -1 for none.</summary>
    int ChargeKeyOf(int orderIndex);
}

/// <summary>Nobody recognises anything: every submission is an order, every charge attempt a charge.</summary>
internal sealed class EverySubmissionIsNew : ISubmissionIdentity
{
    public bool RecognisesRepeats => false;

    public int ChargeKeyOf(int orderIndex) => -1;
}
