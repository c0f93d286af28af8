namespace FulfilSim.Live.Journeys.Sending;

/// <summary>What came of a request.</summary>
public abstract class HttpAnswer
{
    /// <summary>How it ended.</summary>
    public required HttpEnd End { get; init; }

    /// <summary>0 when there was no answer.</summary>
    public int Status { get; init; }

    /// <summary>What was read of the body; empty when nobody asked for it.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Length of the whole body in bytes, as far as it was received.</summary>
    public long BodyLength { get; init; }

    /// <summary>Timestamp of when the request was handed to the network, and of when its answer was read or it was given up.</summary>
    public required long SentAt { get; init; }

    public required long EndedAt { get; init; }

    /// <summary>Whether any of the request may have reached the target.</summary>
    public bool MayHaveArrived { get; init; } = true;

    /// <summary>A header's value by its name in any case; the first when there are several, null when there is none.</summary>
    public abstract string? Header(string name);

    /// <summary>All values of a header.</summary>
    public abstract IEnumerable<string> Headers(string name);
}

/// <summary>How a request ended.</summary>
public enum HttpEnd
{
    /// <summary>With an answer, whatever its status.</summary>
    Answered = 0,

    /// <summary>No answer in time.</summary>
    TimedOut,

    /// <summary>No connection, or it broke, or what came was no HTTP.</summary>
    Broken,

    /// <summary>Given up.</summary>
    Cancelled,
}
