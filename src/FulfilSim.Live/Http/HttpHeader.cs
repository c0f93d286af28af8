using System.Buffers;
using System.Text;

namespace FulfilSim.Live.Http;

/// <summary>One header of a request. Valid once built, so that no value from data can begin a line of its own.</summary>
public readonly record struct HttpHeader
{
    private static readonly SearchValues<char> NameChars =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <param name="name">A token in the sense of RFC 9110, section 5.6.2.</param>
    /// <param name="value">Anything without control characters; what is not ASCII is sent as UTF-8.</param>
    public HttpHeader(string name, string value)
    {
        if (!IsName(name))
            throw new ArgumentException($"\"{name}\" cannot be the name of a header.", nameof(name));
        if (!IsValue(value))
            throw new ArgumentException($"The value for {name} has a line break or another control character in it.", nameof(value));
        Name = name;
        Value = value;
    }

    public string Name { get; }

    public string Value { get; }

    /// <summary>Whether a text can be a header's name.</summary>
    public static bool IsName(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExcept(NameChars);

    /// <summary>Whether a text can be a header's value: to be asked where it comes from data.</summary>
    public static bool IsValue(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsControl(character) && character != '\t')
                return false;
        }
        return true;
    }

    /// <summary>Headers as lines, to be rendered once and sent with many calls.</summary>
    public static byte[] Render(IEnumerable<HttpHeader> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        return Encoding.UTF8.GetBytes(string.Concat(headers.Select(header => $"{header.Name}: {header.Value}\r\n")));
    }
}
