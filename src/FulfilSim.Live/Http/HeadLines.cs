using System.Text;

namespace FulfilSim.Live.Http;

/// <summary>The lines of a response's head. They may end in a line feed alone, as RFC 9112, section 2.2, lets a recipient accept.</summary>
internal static class HeadLines
{
    /// <summary>Takes the next line off, and gives it without its end; empty when there is none.</summary>
    public static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)'\n');
        if (end < 0)
        {
            rest = default;
            return default;
        }
        var line = rest[..(end > 0 && rest[end - 1] == '\r' ? end - 1 : end)];
        rest = rest[(end + 1)..];
        return line;
    }

    /// <summary>A line break before a blank joins two lines into one (RFC 9112, section 5.2).</summary>
    public static void Unfold(Span<byte> head)
    {
        for (var rest = head; rest.IndexOf((byte)'\n') is var end and >= 0; rest = rest[(end + 1)..])
        {
            if (end + 1 >= rest.Length || rest[end + 1] is not ((byte)' ' or (byte)'\t'))
                continue;
            rest[end] = (byte)' ';
            if (end > 0 && rest[end - 1] == '\r')
                rest[end - 1] = (byte)' ';
        }
    }

    /// <summary>Whether a line is a header of that name, in any case.</summary>
    public static bool IsOf(ReadOnlySpan<byte> line, ReadOnlySpan<char> name) =>
        line.Length > name.Length && line[name.Length] == ':' && Ascii.EqualsIgnoreCase(line[..name.Length], name);

    /// <summary>What stands behind the colon, without blanks around it.</summary>
    public static ReadOnlySpan<byte> ValueOf(ReadOnlySpan<byte> line) => line[(line.IndexOf((byte)':') + 1)..].Trim(" \t"u8);
}
