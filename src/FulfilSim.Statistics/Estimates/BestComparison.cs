namespace FulfilSim.Statistics;

/// <summary>Every arm against the best of the others, where less is better: multiple comparisons with the best. The intervals hold
/// all together, and what an arm's interval reaches is what it may cost to choose this arm.</summary>
/// <remarks>Hsu (1984), with unequal widths Edwards and Hsu (1983); widths by Bonferroni on pairwise differences under common
/// random numbers, t(1 - α / (k - 1), n - 1) standard errors each, one-sided (Nelson and Matejcik 1995). With the widths w and the means
/// y: arm i may be best where y_i ≤ min over the others of y_j + w_ij; its difference to the best of the others lies between
/// min(0, max over the others of y_i - y_j - w_ij) and max(0, max over the others that may be best of y_i - y_j + w_ij).</remarks>
public static class BestComparison
{
    /// <summary>From numbers of replications.</summary>
    /// <param name="arms">For each arm one number per replication, in the same order of replications; at least two arms.</param>
    /// <param name="confidenceLevel">The joint level: above 0.5 and below 1.</param>
    public static IReadOnlyList<BestInterval> Of(IReadOnlyList<IReadOnlyList<double>> arms, double confidenceLevel = 0.95)
    {
        Require.AtLeast(arms.Count, 2, "the number of arms");
        double[] means = [.. arms.Select(values => values.Sum() / values.Count)];
        return Of(means, StandardErrorOf, arms[0].Count, confidenceLevel);

        double StandardErrorOf(int here, int there) =>
            PairedDifference.Of("difference", "", arms[here], arms[there], confidenceLevel).Difference.StandardError;
    }

    /// <summary>From estimates and the standard errors of their paired differences.</summary>
    /// <param name="means">One per arm, at least two; finite.</param>
    /// <param name="standardErrorOf">Of the difference between two arms, by their indices.</param>
    /// <param name="replications">Each of these is from so many; with fewer than two, any arm may be best.</param>
    /// <param name="confidenceLevel">The joint level: from 0.5 and below 1.</param>
    public static IReadOnlyList<BestInterval> Of(
        IReadOnlyList<double> means, Func<int, int, double> standardErrorOf, int replications, double confidenceLevel = 0.95)
    {
        ArgumentNullException.ThrowIfNull(standardErrorOf);
        var count = Require.AtLeast(means.Count, 2, "the number of arms");
        if (confidenceLevel is not (>= 0.5 and < 1))
            throw new OptionRejectedException(nameof(confidenceLevel), Literal.Of(confidenceLevel), "from 0.5 and below 1");
        var reach = StudentInterval.Reach(1 - 2 * (1 - confidenceLevel) / (count - 1), replications);
        var widths = new double[count, count];
        for (var here = 0; here < count; here++)
        {
            for (var there = 0; there < here; there++)
                widths[here, there] = widths[there, here] = replications < 2 ? reach : reach * standardErrorOf(here, there);
        }
        int[] everyone = [.. Enumerable.Range(0, count)];
        int[] bestOnes = [.. everyone.Where(here => Others(here).All(there => means[here] <= means[there] + widths[here, there]))];
        return [.. everyone.Select(IntervalOf)];

        IEnumerable<int> Others(int here) => everyone.Where(there => there != here);

        BestInterval IntervalOf(int here)
        {
            var difference = means[here] - Others(here).Min(there => means[there]);
            var least = Others(here).Max(there => means[here] - means[there] - widths[here, there]);
            var most = bestOnes.Where(there => there != here).Select(there => means[here] - means[there] + widths[here, there]);
            return new(difference, Math.Min(0, least), Math.Max(0, most.DefaultIfEmpty(0).Max()), bestOnes.Contains(here));
        }
    }
}

/// <summary>An arm less the best of the others, where less is better.</summary>
/// <param name="Difference">As estimated: below zero where the arm came out best.</param>
/// <param name="Lower">Lower end, 0 or below; 0 where the arm is not the best.</param>
/// <param name="Upper">Upper end, 0 or above; 0 where the arm is the best.</param>
/// <param name="MayBeBest">The replications do not rule out that no other arm is better.</param>
public sealed record BestInterval(double Difference, double Lower, double Upper, bool MayBeBest);
