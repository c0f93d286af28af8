using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Sensitivity;

/// <summary>
/// Where a ranking flips between the present value of a number and one at which it is the other way round: bisection under
/// common random numbers. The same search for the ends of the interval says where the flip may lie.
/// </summary>
/// <param name="start">The present value: the lead is 0 or above.</param>
/// <param name="end">A value at which the lead is below 0.</param>
/// <param name="isWhole">Only whole numbers will do.</param>
/// <param name="leadAt">The lead at a value; null where nobody knows it yet.</param>
internal sealed class FlipSearch(double start, double end, bool isWhole, Func<double, Estimate?> leadAt)
{
    private const int HalvingsMax = 6;

    /// <summary>Values whose lead has to be known next; none when it is over.</summary>
    public IReadOnlyList<double> Next()
    {
        var wanted = new List<double>();
        foreach (var edge in new Func<Estimate, double>[] { Lead, Least, Most })
        {
            if (Bisect(edge, out var next) is null)
                wanted.Add(next);
        }
        return [.. wanted.Distinct()];
    }

    /// <summary>Where it flips, and between which values the replications cannot tell. Ends beyond the search are its ends.</summary>
    public (double Value, double Near, double Far, bool IsSure) Result()
    {
        var value = Known(Lead);
        var near = Least(leadAt(start)!) <= 0 ? start : Known(Least);
        var isSure = Most(leadAt(end)!) < 0;
        return (value, near, isSure ? Known(Most) : end, isSure);
    }

    private double Known(Func<Estimate, double> edge) =>
        Bisect(edge, out _) ?? throw new InvalidOperationException("The search is not over.");

    /// <summary>The crossing of an edge of the interval; null where a value is wanted first. Where there is none, an end.</summary>
    private double? Bisect(Func<Estimate, double> edge, out double next)
    {
        var (inside, outside) = (start, end);
        next = double.NaN;
        if (edge(leadAt(start)!) < 0 || edge(leadAt(end)!) >= 0)
            return edge(leadAt(start)!) < 0 ? start : end;
        for (var halving = 0; halving < HalvingsMax && !(isWhole && Math.Abs(outside - inside) <= 1); halving++)
        {
            next = isWhole ? Math.Floor((inside + outside) / 2) : (inside + outside) / 2;
            if (leadAt(next) is not { } lead)
                return null;
            (inside, outside) = edge(lead) >= 0 ? (next, outside) : (inside, next);
        }
        return isWhole ? inside : (inside + outside) / 2;
    }

    private static double Lead(Estimate lead) => lead.Mean;

    /// <summary>From where on the flip cannot be ruled out.</summary>
    private static double Least(Estimate lead) => lead.Lower;

    /// <summary>From where on the flip is sure.</summary>
    private static double Most(Estimate lead) => lead.Upper;
}
