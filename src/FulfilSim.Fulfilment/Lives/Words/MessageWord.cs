namespace FulfilSim.Fulfilment.Lives.Words;

/// <summary>A message in people's words.</summary>
/// <param name="Phrase">What it is, as the subject of a sentence: "the order system's confirmation"; empty for a reminder.</param>
/// <param name="Deed">What its arrival means, a clause: "the buyer lost patience". Default: it reached its receiver.</param>
internal sealed record MessageWord(string Phrase, string? Deed = null)
{
    /// <summary>A reminder, or a message whose arrival says more than that it arrived.</summary>
    public static MessageWord Doing(string deed) => new("", deed);
}
