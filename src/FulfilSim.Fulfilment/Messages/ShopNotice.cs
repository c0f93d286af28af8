using FulfilSim.Actors;

namespace FulfilSim.Fulfilment.Messages;

/// <summary>What a running shop says of an order, by an answer or by a notice of its own.</summary>
public enum NoticeMeaning
{
    /// <summary>The shop has it.</summary>
    Acknowledged = 0,

    /// <summary>The money was taken; each further one is a further charge.</summary>
    Charged,

    /// <summary>The money was given back.</summary>
    Refunded,

    /// <summary>Paid and accepted.</summary>
    Confirmed,

    /// <summary>The money could not be taken, for a reason of the buyer's own.</summary>
    Declined,

    /// <summary>The money could not be taken, and the buyer is not to blame.</summary>
    PaymentFailed,

    /// <summary>There will be no delivery.</summary>
    Cancelled,

    /// <summary>There will be no delivery, since there are no goods.</summary>
    OutOfStock,

    /// <summary>The buyer's data want correcting.</summary>
    CorrectionAsked,

    /// <summary>Come back later.</summary>
    Busy,

    /// <summary>Something broke, and nobody says what.</summary>
    Error,
}

/// <summary>From outside to whoever has intents come up: nobody comes any more.</summary>
public sealed record LoadStopped() : Message<LoadStopped>(Entity: 0);

/// <summary>A running shop to the actor that stands for it: this has become of a submission.</summary>
/// <param name="Intent">The potential intent.</param>
/// <param name="Submission">Which try.</param>
/// <param name="Meaning">What is said.</param>
/// <param name="RetryAfter">When to come back; zero when the shop does not say.</param>
public sealed record ShopNotice(long Intent, int Submission, NoticeMeaning Meaning, TimeSpan RetryAfter)
    : IntentMessage<ShopNotice>(Intent, (Submission << 4) | (int)Meaning);
