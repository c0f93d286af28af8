namespace FulfilSim.Statistics.ClosedForms;

/// <summary>
/// M/G/c/c: Poisson arrivals, service times of any kind, no place to wait; who finds all servers busy is refused.
/// </summary>
/// <remarks>Erlang (1917): B(c, a) = (a^c / c!) / (1 + a + a²/2! + ... + a^c / c!), here by the recursion
/// B(0, a) = 1, B(k, a) = a B(k - 1, a) / (k + a B(k - 1, a)), in which errors die out.</remarks>
public sealed record ErlangLoss
{
    private ErlangLoss(double offeredLoad, int servers)
    {
        (OfferedLoad, Servers) = (offeredLoad, servers);
        RefusedProbability = 1;
        for (var count = 1; count <= servers; count++)
        {
            var refusedLoad = offeredLoad * RefusedProbability;
            RefusedProbability = refusedLoad / (count + refusedLoad);
            CarriedLoad = offeredLoad * (count / (count + refusedLoad)); // 1 - B would cancel under a heavy load
        }
    }

    /// <summary>a = λ E[S], in erlang.</summary>
    public double OfferedLoad { get; }

    /// <summary>c.</summary>
    public int Servers { get; }

    /// <summary>B: the share of arrivals that find all servers busy.</summary>
    public double RefusedProbability { get; }

    /// <summary>a (1 - B): the mean number of busy servers, which is also the mean number in system.</summary>
    public double CarriedLoad { get; }

    /// <summary>a (1 - B) / c; 0 without servers.</summary>
    public double UtilisationRatio => Servers == 0 ? 0 : CarriedLoad / Servers;

    /// <param name="offeredLoad">a, above 0, in erlang.</param>
    /// <param name="servers">c, 0 or above.</param>
    public static ErlangLoss Of(double offeredLoad, int servers) => new(
        Require.Positive(offeredLoad, nameof(offeredLoad)), Require.AtLeast(servers, 0, nameof(servers)));

    /// <summary>p(n) = (a^n / n!) / (1 + a + ... + a^c / c!) for all n from 0 to c.</summary>
    internal CountProbabilities NumberInSystem() =>
        CountProbabilities.FromRatios(count => OfferedLoad / count, Servers);
}
