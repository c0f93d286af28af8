namespace FulfilSim.Experiments.Live;

/// <summary>What came of notices that the running system sent. Counts of notices; a notice is of one kind.</summary>
public sealed record WebhookFigures
{
    /// <summary>None came.</summary>
    public static readonly WebhookFigures None = new();

    /// <summary>All that came.</summary>
    public long Received { get; init; }

    /// <summary>Heard by the buyer they were for.</summary>
    public long Heard { get; init; }

    /// <summary>Came again with an id that had come before.</summary>
    public long Repeated { get; init; }

    /// <summary>Refused, as the signature was missing, wrong or too old.</summary>
    public long Forged { get; init; }

    /// <summary>Refused, as they were too long, no JSON, or named no order.</summary>
    public long Unreadable { get; init; }

    /// <summary>Of a kind that says nothing of an order.</summary>
    public long Meaningless { get; init; }

    /// <summary>About an order that nobody knew of to the end.</summary>
    public long Unclaimed { get; init; }

    /// <summary>Those of several machines.</summary>
    internal static WebhookFigures Merge(IReadOnlyList<WebhookFigures> parts) => new()
    {
        Received = parts.Sum(part => part.Received),
        Heard = parts.Sum(part => part.Heard),
        Repeated = parts.Sum(part => part.Repeated),
        Forged = parts.Sum(part => part.Forged),
        Unreadable = parts.Sum(part => part.Unreadable),
        Meaningless = parts.Sum(part => part.Meaningless),
        Unclaimed = parts.Sum(part => part.Unclaimed),
    };
}
