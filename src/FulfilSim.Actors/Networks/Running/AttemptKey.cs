using FulfilSim.Statistics;

namespace FulfilSim.Actors.Networks.Running;

/// <summary>Source (8 bits), attempt (20 bits) and customer (36 bits) as one number, which names the attempt in every stream's key.</summary>
internal static class AttemptKey
{
    public const int SourcesMax = 128;
    private const int CustomerBits = 36;
    private const int AttemptBits = 20;

    public static long Of(int source, int attempt, long customer)
    {
        Invariant.Holds(attempt >> AttemptBits == 0 && customer >> CustomerBits == 0);
        return ((long)source << (CustomerBits + AttemptBits)) | ((long)attempt << CustomerBits) | customer;
    }

    public static long CustomerOf(long key) => key & ((1L << CustomerBits) - 1);

    public static int AttemptOf(long key) => (int)(key >> CustomerBits) & ((1 << AttemptBits) - 1);

    /// <summary>The same for all attempts of a customer.</summary>
    public static long FirstOf(long key) => key & ~(((1L << AttemptBits) - 1) << CustomerBits);
}
