namespace FulfilSim.Statistics;

/// <summary>A purpose within one replication: <see cref="Streams.KeyOf"/> makes it.</summary>
public readonly record struct StreamKey
{
    internal StreamKey(ulong bits) => Bits = bits;

    internal ulong Bits { get; }
}
