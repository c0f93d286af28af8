using System.Buffers;

namespace FulfilSim.Live.Journeys.Plans;

/// <summary>What a step may say in its headers.</summary>
internal static class HeaderRules
{
    private static readonly SearchValues<char> Token =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Whoever sends the request writes these: two of them could make two requests out of one.</summary>
    private static readonly string[] Framing = ["Content-Length", "Transfer-Encoding", "Connection", "Upgrade", "Expect", "TE", "Trailer", "Keep-Alive"];

    /// <summary>A name as RFC 9110 has it.</summary>
    public static bool IsName(string name) => name.Length > 0 && !name.AsSpan().ContainsAnyExcept(Token);

    public static bool IsFraming(string name) => Framing.Contains(name, StringComparer.OrdinalIgnoreCase);
}
