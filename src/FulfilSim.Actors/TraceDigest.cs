using System.Globalization;

namespace FulfilSim.Actors;

/// <summary>
/// A 128-bit fold over every delivery, in order: equal digests mean equal runs. Two 64-bit lanes, each
/// multiply-and-rotate over the delivery's words with its own odd constant. It detects accidents, not attacks.
/// </summary>
public struct TraceDigest : IEquatable<TraceDigest>
{
    private ulong _low = 0x9E3779B97F4A7C15;
    private ulong _high = 0xD1B54A32D192ED03;

    public TraceDigest()
    {
    }

    public void Fold(in Delivery delivery)
    {
        var place = ((ulong)(uint)delivery.From.Number << 32) | (uint)delivery.To.Number;
        var what = ((ulong)delivery.Message.Kind << 32) | (uint)delivery.Message.Occurrence;
        var first = (ulong)delivery.Due.Ticks ^ ulong.RotateLeft(place, 20);
        var second = (ulong)delivery.Message.Entity ^ ulong.RotateLeft(what, 13);
        _low = ulong.RotateLeft((_low ^ first) * 0xBF58476D1CE4E5B9, 29) + second;
        _high = ulong.RotateLeft((_high ^ second) * 0x94D049BB133111EB, 31) + first;
    }

    public readonly bool Equals(TraceDigest other) => _low == other._low && _high == other._high;

    public override readonly bool Equals(object? obj) => obj is TraceDigest other && Equals(other);

    public override readonly int GetHashCode() => HashCode.Combine(_low, _high);

    public static bool operator ==(TraceDigest left, TraceDigest right) => left.Equals(right);

    public static bool operator !=(TraceDigest left, TraceDigest right) => !left.Equals(right);

    /// <summary>32 hexadecimal digits.</summary>
    public override readonly string ToString() =>
        _high.ToString("x16", CultureInfo.InvariantCulture) + _low.ToString("x16", CultureInfo.InvariantCulture);
}
