using System.Text;

namespace FulfilSim.Live.Http;

/// <summary>
/// What came of a call; it owns its bytes, unless the call says where they are kept. Moments are timestamps of the sender's
/// <see cref="TimeProvider"/>, and 0 where it did not come so far.
/// </summary>
public sealed class HttpReply
{
    public required HttpEnding Ending { get; init; }

    /// <summary>How far it came; with an answer, done.</summary>
    public required HttpPhase Phase { get; init; }

    /// <summary>Why there is no answer, in a few words that hold nothing of request or answer; empty with one.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Whether any of the request was given to the network. If not, the target cannot have acted on it.</summary>
    public bool MayHaveArrived { get; init; }

    /// <summary>Status of the answer; 0 without one.</summary>
    public int Status { get; init; }

    /// <summary>Body without its framing, up to the longest that is kept.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Bytes that the body had, kept or not.</summary>
    public long BodyLength { get; init; }

    /// <summary>Whether the body was longer than what is kept of it.</summary>
    public bool IsTruncated => BodyLength > Body.Length;

    /// <summary>When the call was handed over.</summary>
    public required long Asked { get; init; }

    /// <summary>When the request began to be sent.</summary>
    public long Sent { get; init; }

    /// <summary>When the first bytes of the answer had come.</summary>
    public long FirstByte { get; init; }

    /// <summary>When the answer was whole, or it was known that there will be none.</summary>
    public required long Done { get; init; }

    /// <summary>Status line and header lines.</summary>
    internal ReadOnlyMemory<byte> Head { get; init; }

    /// <summary>Whether a connection that was kept open had been closed before anything of the answer came.</summary>
    internal bool IsStale { get; init; }

    /// <summary>The first header of that name, in any case; null when there is none.</summary>
    public string? Header(string name) => Headers(name) is [var first, ..] ? first : null;

    /// <summary>All headers of that name, in any case, in their order.</summary>
    public IReadOnlyList<string> Headers(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var values = new List<string>();
        var rest = Head.Span;
        HeadLines.Take(ref rest); // the status line
        while (!rest.IsEmpty)
        {
            var line = HeadLines.Take(ref rest);
            if (HeadLines.IsOf(line, name))
                values.Add(Encoding.UTF8.GetString(HeadLines.ValueOf(line)));
        }
        return values;
    }
}
