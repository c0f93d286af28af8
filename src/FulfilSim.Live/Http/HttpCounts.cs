namespace FulfilSim.Live.Http;

/// <summary>What a sender had to do for its calls so far.</summary>
public sealed record HttpCounts
{
    /// <summary>Connections that were made.</summary>
    public long Opened { get; init; }

    /// <summary>Connections that could not be made.</summary>
    public long NotOpened { get; init; }

    /// <summary>Idle connections found closed before anything was sent on them, and replaced.</summary>
    public long FoundClosed { get; init; }

    /// <summary>Calls sent a second time, because a connection that was kept open closed while they were on their way.</summary>
    public long SentAgain { get; init; }

    /// <summary>Calls that had to wait for a connection, as all were in use.</summary>
    public long Waited { get; init; }

    /// <summary>How long they waited, all together.</summary>
    public TimeSpan WaitTotal { get; init; }

    /// <summary>How long the one waited that waited longest.</summary>
    public TimeSpan WaitMax { get; init; }

    /// <summary>Sum of what two senders, or pools, had to do.</summary>
    public static HttpCounts operator +(HttpCounts left, HttpCounts right) => Add(left, right);

    /// <summary>Sum of what two senders, or pools, had to do.</summary>
    public static HttpCounts Add(HttpCounts left, HttpCounts right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new()
        {
            Opened = left.Opened + right.Opened,
            NotOpened = left.NotOpened + right.NotOpened,
            FoundClosed = left.FoundClosed + right.FoundClosed,
            SentAgain = left.SentAgain + right.SentAgain,
            Waited = left.Waited + right.Waited,
            WaitTotal = left.WaitTotal + right.WaitTotal,
            WaitMax = left.WaitMax > right.WaitMax ? left.WaitMax : right.WaitMax,
        };
    }
}
