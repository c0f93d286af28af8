using System.Text.RegularExpressions;

namespace FulfilSim.Scenarios.Json;

/// <summary>The grammar of numbers (RFC 8259, section 6).</summary>
internal static partial class JsonNumber
{
    public static bool Matches(string raw) => Grammar().IsMatch(raw);

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();
}
