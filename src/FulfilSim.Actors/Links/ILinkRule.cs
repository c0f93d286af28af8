using FulfilSim.Statistics;

namespace FulfilSim.Actors.Links;

/// <summary>What a link does with a message that a rule looked at.</summary>
public enum VerdictKind
{
    Pass = 0,
    Delay,
    Drop,
    Duplicate,
}

/// <summary>A rule's verdict. <c>default</c> lets the message pass.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="By">For a delay: how much is added. For a duplicate: how much later the copy leaves. Not negative.</param>
public readonly record struct Verdict(VerdictKind Kind, TimeSpan By)
{
    public static readonly Verdict Pass;

    public static readonly Verdict Drop = new(VerdictKind.Drop, TimeSpan.Zero);

    public static Verdict Delay(TimeSpan by) => new(VerdictKind.Delay, by);

    public static Verdict Duplicate(TimeSpan copyDelay) => new(VerdictKind.Duplicate, copyDelay);
}

/// <summary>A network fault on one link.</summary>
public interface ILinkRule
{
    /// <summary>Judges one message. Chance comes from <paramref name="streams"/>, keyed by the message, so that no one else's luck moves.</summary>
    Verdict Judge(Message message, SimTime now, Streams streams);
}
