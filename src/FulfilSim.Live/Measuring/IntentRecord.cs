using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Live.Measuring;

/// <summary>What became of one intent. Waits are from its first submission on; null where it never got so far.</summary>
/// <param name="ArisenAt">When it came up, as <see cref="LiveMeter.Arisen"/> was told.</param>
/// <param name="Code">Outcome, and the cause of a failure.</param>
/// <param name="Acknowledgement">To the answer that the shop has the order.</param>
/// <param name="PaymentApproval">To the capture of the money.</param>
/// <param name="Confirmation">To the buyer's reading that it is paid and accepted.</param>
public readonly record struct IntentRecord(
    long ArisenAt, OutcomeCode Code, TimeSpan? Acknowledgement, TimeSpan? PaymentApproval, TimeSpan? Confirmation);
