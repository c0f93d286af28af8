using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Live.Targets;

/// <summary>Hears what the running system says of orders. From any thread.</summary>
public interface IBuyersEar
{
    /// <summary>An answer or a notice about the order that a submission has made, or was to make.</summary>
    /// <param name="intent">The potential intent.</param>
    /// <param name="submission">Which try.</param>
    /// <param name="meaning">What it says.</param>
    /// <param name="retryAfter">When to come back; zero where nobody has said.</param>
    void Hear(long intent, int submission, NoticeMeaning meaning, TimeSpan retryAfter);

    /// <summary>Nothing more will come of a submission: all steps done, or one has failed.</summary>
    /// <param name="intent">The potential intent.</param>
    /// <param name="submission">Which try.</param>
    /// <param name="isFailed">A step had no good answer, and none that says more; the buyer sees an error.</param>
    void Ended(long intent, int submission, bool isFailed);
}
