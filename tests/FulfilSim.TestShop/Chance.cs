using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FulfilSim.Shops;

/// <summary>Luck that hangs on an order's reference alone: whoever sends the same orders meets the same bugs.</summary>
internal static class Chance
{
    /// <summary>Whether it hits an order.</summary>
    /// <param name="reference">The order's.</param>
    /// <param name="what">What may happen to it; each has luck of its own.</param>
    /// <param name="ratio">To how many it happens.</param>
    public static bool Hits(string reference, string what, double ratio) => Uniform(reference, what) < ratio;

    /// <summary>From 0 to below 1.</summary>
    public static double Uniform(string reference, string what)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{what}/{reference}"));
        return (BinaryPrimitives.ReadUInt64LittleEndian(hash) >> 11) * (1.0 / (1UL << 53));
    }
}
