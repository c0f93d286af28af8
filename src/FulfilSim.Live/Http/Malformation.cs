namespace FulfilSim.Live.Http;

/// <summary>Why what a target sent is no answer.</summary>
internal enum Malformation
{
    None = 0,

    /// <summary>The first line is no status line of HTTP/1.0 or 1.1.</summary>
    StatusLine,

    /// <summary>A line of the head is no header.</summary>
    HeaderLine,

    /// <summary>The head is longer than what is read of one.</summary>
    HeadTooLong,

    /// <summary>Content-Length is no number, or is given twice with two values.</summary>
    Length,

    /// <summary>A transfer coding other than chunked, which nobody has asked for.</summary>
    TransferCoding,

    /// <summary>The frame of a chunk is not what RFC 9112, section 7.1, says.</summary>
    Chunk,

    /// <summary>101, and nobody has asked for another protocol.</summary>
    Upgrade,

    /// <summary>More interim answers than anybody has reason to send.</summary>
    TooManyInterim,
}

/// <summary>What is said of it.</summary>
internal static class MalformationText
{
    public static string Of(Malformation malformation) => malformation switch
    {
        Malformation.StatusLine => "the first line is no status line of HTTP/1.1",
        Malformation.HeaderLine => "a line of the head is no header",
        Malformation.HeadTooLong => "the head is too long",
        Malformation.Length => "Content-Length is no number, or two",
        Malformation.TransferCoding => "a transfer coding that nobody asked for",
        Malformation.Chunk => "the frame of a chunk is broken",
        Malformation.Upgrade => "another protocol than was asked for",
        Malformation.TooManyInterim => "too many interim answers",
        _ => "",
    };
}
