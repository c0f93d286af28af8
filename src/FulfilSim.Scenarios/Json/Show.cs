using System.Text;
using System.Text.Encodings.Web;

namespace FulfilSim.Scenarios.Json;

/// <summary>Found text, made short and printable: whatever stands in a file may land on a terminal.</summary>
internal static class Show
{
    private const int LengthMax = 60;

    public static string Quoted(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(Short(text))}\"";

    public static string Short(string text) => text.Length <= LengthMax ? text : text[..Cut(text)] + "...";

    /// <summary>On one line, without what moves a terminal's cursor.</summary>
    public static string Line(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)) : text;

    /// <summary>Halves of surrogate pairs, which \u can make, have no UTF-8; each becomes U+FFFD.</summary>
    public static string Whole(string text) => text.Any(char.IsSurrogate)
        ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))
        : text;

    /// <summary>No pair of surrogates is cut in two.</summary>
    private static int Cut(string text) => char.IsHighSurrogate(text[LengthMax - 1]) ? LengthMax - 1 : LengthMax;
}
