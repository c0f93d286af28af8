namespace FulfilSim.Statistics;

/// <summary>
/// When a sequential test looks, fixed before it begins: at 10, 20, 40, ... replications and at the budget.
/// </summary>
/// <remarks>Lan and DeMets (1983), spending function α(t) = α t: by the time a share t of the budget is used, a share t of the
/// error is spent. Each look gets what was added since the one before. The parts add up to α, so that by Bonferroni's inequality
/// α holds over all looks together, however they depend on each other; no joint distribution is assumed.</remarks>
public static class FixedLooks
{
    /// <summary>Fewer replications are too few for a conclusion, so nobody looks earlier.</summary>
    public const int First = PairedDifference.ReplicationsMin;

    private const int Growth = 2;

    /// <param name="budget">Replications at most, <see cref="First"/> or more.</param>
    /// <param name="errorRatio">How often one statement may be wrong over all looks: above 0 and below 0.5, one-sided.</param>
    public static IReadOnlyList<Look> Of(int budget, double errorRatio)
    {
        Require.AtLeast(budget, First, nameof(budget));
        if (errorRatio is not (> 0 and < 0.5))
            throw new OptionRejectedException(nameof(errorRatio), Literal.Of(errorRatio), "above 0 and below 0.5");
        var looks = new List<Look>();
        for (var (before, count) = (0, First); before < budget; count = (int)Math.Min(int.MaxValue, (long)Growth * count))
        {
            var here = count > budget / Growth ? budget : count; // the last step is the longest: no look right before the end
            looks.Add(new(here, errorRatio * (here - before) / budget, here == budget));
            before = here;
        }
        return looks;
    }
}
