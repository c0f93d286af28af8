using FulfilSim.Actors;
using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Fulfilment.Plants.Buying;

/// <summary>A potential intent comes up.</summary>
internal sealed record IntentArose(long Intent) : IntentMessage<IntentArose>(Intent);

/// <summary>The shop has not answered in time.</summary>
internal sealed record PatienceEnded(long Intent, int Submission) : IntentMessage<PatienceEnded>(Intent, Submission);

/// <summary>The buyer submits again.</summary>
internal sealed record RetryDue(long Intent, int Submission) : IntentMessage<RetryDue>(Intent, Submission);

/// <summary>The buyer clicks a second time.</summary>
internal sealed record DoubleClicked(long Intent, bool IsOutOfImpatience) : IntentMessage<DoubleClicked>(Intent);

/// <summary>The corrected form is ready.</summary>
internal sealed record CorrectionDone(long Intent, int Count) : IntentMessage<CorrectionDone>(Intent, Count);

/// <summary>A promised day is over, or the late limit after it.</summary>
internal sealed record PromisedDayOver(long Day, bool IsLimit) : Message<PromisedDayOver>(Day, IsLimit ? 1 : 0);

/// <summary>The buyer gets in touch about a charge.</summary>
internal sealed record ContactDue(OrderKey Order, CaseKind About) : Message<ContactDue>(Order.Intent, (int)About);

/// <summary>The milestone should have been reached by now.</summary>
internal sealed record MilestoneOverdue(long Intent) : IntentMessage<MilestoneOverdue>(Intent);

/// <summary>The buyer does not want it any more.</summary>
internal sealed record MindChanged(long Intent) : IntentMessage<MindChanged>(Intent);

/// <summary>To whoever has intents come up: this one is decided.</summary>
internal sealed record IntentOver(long Intent) : IntentMessage<IntentOver>(Intent);
