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

    /// <summary>64 bits that stand for one delivery, wherever it is in the trace.</summary>
    public static ulong HashOf(in Delivery delivery)
    {
        var digest = new TraceDigest();
        digest.Fold(in delivery);
        return digest._low ^ ulong.RotateLeft(digest._high, 32);
    }

    public void Fold(in Delivery delivery) => Fold(delivery.Due.Ticks, delivery.From, delivery.To, delivery.Message);

    internal void Fold(long due, ActorRef from, ActorRef to, Message message)
    {
        // Each word but one of a lane is spread over all bits, so that small changes of two words cannot undo each other.
        var first = (ulong)due
            ^ ((ulong)(uint)from.Number * 0xA24BAED4963EE407)
            ^ ((ulong)(uint)to.Number * 0x9FB21C651E98DF25);
        var second = (ulong)message.Entity
            ^ (message.Kind * 0xD6E8FEB86659FD93)
            ^ ((ulong)(uint)message.Occurrence * 0xE7037ED1A0B428DB);
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
