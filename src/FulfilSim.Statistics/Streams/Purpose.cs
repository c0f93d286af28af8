using System.Text;

namespace FulfilSim.Statistics;

/// <summary>
/// What random numbers are for, such as "packing service time". Streams of different purposes are independent, so a
/// new one moves nobody else's luck. The identity depends on the name alone and never changes between versions.
/// </summary>
public readonly record struct Purpose
{
    private const ulong OffsetBasis = 0xCBF29CE484222325;
    private const ulong Prime = 0x00000100000001B3;

    private Purpose(ulong id) => Id = id;

    /// <summary>64 bits that stand for the name.</summary>
    public ulong Id { get; }

    /// <summary>The purpose with this name. Make it once and keep it: naming costs a pass over the text.</summary>
    /// <remarks>FNV-1a over the UTF-8 bytes (Fowler, Noll and Vo 1991), then a mix that spreads every bit.</remarks>
    /// <exception cref="OptionRejectedException">The name is empty.</exception>
    public static Purpose Named(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new OptionRejectedException(nameof(Purpose), "empty", "a name");
        var hash = OffsetBasis;
        foreach (var octet in Encoding.UTF8.GetBytes(name))
            hash = unchecked((hash ^ octet) * Prime);
        return new(Mix.Spread(hash));
    }
}
