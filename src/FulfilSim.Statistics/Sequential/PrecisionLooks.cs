namespace FulfilSim.Statistics;

/// <summary>At which numbers of replications it is asked whether they are enough: few and fixed ones, so that stopping early does not
/// spoil the intervals.</summary>
/// <remarks>Chow and Robbins (1965) ask after every replication, and stop too early whenever the spread happens to look small. With a first
/// look at 20 and each further one half as large again there are few chances to.</remarks>
public static class PrecisionLooks
{
    /// <summary>The first look.</summary>
    public const int First = 20;

    /// <summary>20, 30, 45, 68, ... and at last the largest number itself.</summary>
    /// <param name="replicationsMax">At least 1.</param>
    public static IReadOnlyList<int> UpTo(int replicationsMax)
    {
        Require.AtLeast(replicationsMax, 1, nameof(replicationsMax));
        var looks = new List<int>();
        for (var look = First; look < replicationsMax; look = (3 * look + 1) / 2)
            looks.Add(look);
        return [.. looks, replicationsMax];
    }
}
