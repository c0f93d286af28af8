namespace FulfilSim.Fulfilment.Lives;

/// <summary>What sort of thing happened.</summary>
public enum HappeningKind
{
    /// <summary>A message reached somebody.</summary>
    Arrived = 0,

    /// <summary>Somebody did something at their own time.</summary>
    Did,

    /// <summary>A link lost a message.</summary>
    Lost,

    /// <summary>A link held a message up.</summary>
    HeldUp,

    /// <summary>A link carried a message twice.</summary>
    Doubled,

    /// <summary>A fault had a hand in it.</summary>
    Fault,

    /// <summary>The buyer's money moved.</summary>
    Money,

    /// <summary>A promised day was over.</summary>
    Promise,

    /// <summary>What became of it was settled.</summary>
    Outcome,
}

/// <summary>One thing that happened to an intent.</summary>
/// <param name="At">Since the scenario's start.</param>
/// <param name="Name">What happened, for machines: "order-acknowledged", "address-wrong".</param>
/// <param name="Occurrence">Tells things of one name apart: the attempt, the order of the intent.</param>
/// <param name="Text">What happened, a sentence.</param>
public sealed record Happening(TimeSpan At, HappeningKind Kind, string Name, int Occurrence, string Text);
