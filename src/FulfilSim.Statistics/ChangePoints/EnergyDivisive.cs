namespace FulfilSim.Statistics;

/// <summary>
/// E-divisive means: where does a sequence change, how often, and is it more than chance? It assumes no distribution and no number
/// of changes.
/// </summary>
/// <remarks>Matteson and James (2014), "A nonparametric approach for multiple change point analysis of multivariate data", with
/// α = 1; for histories of performance as Daly, Brown, Ingo, O'Leary and Bradford (2020) use it. A split at τ is weighed by
/// Q = nm/(n+m) (2/(nm) Σ|x-y| - 2/(n(n-1)) Σ|x-x'| - 2/(m(m-1)) Σ|y-y'|). The best split of a stretch is kept when fewer
/// than the stated share of its permutations has one as good; then both parts are searched the same way. Permutations come from
/// a stream of their own, so that the same values always give the same answer.</remarks>
public static class EnergyDivisive
{
    /// <summary>Fewer values on one side of a change say nothing.</summary>
    public const int StretchMin = 4;

    private const int Permutations = 999;
    private const double Rounding = 1e-9; // Equal splits of equal values add up in another order.

    private static readonly Purpose Shuffling = Purpose.Named("change points, permutations");

    /// <param name="values">In their order, finite.</param>
    /// <param name="falseAlarmRatio">How often a stretch without a change may be split: from 0.001 to below 1.</param>
    /// <returns>In the order of the sequence.</returns>
    public static IReadOnlyList<ChangePoint> Of(IReadOnlyList<double> values, double falseAlarmRatio)
    {
        ArgumentNullException.ThrowIfNull(values);
        var splits = new SortedDictionary<int, double>();
        Search(values, 0, values.Count, falseAlarmRatio, splits);
        int[] edges = [0, .. splits.Keys, values.Count];
        return [.. splits.Select((split, number) => new ChangePoint(
            split.Key, MeanOf(values, edges[number], split.Key), MeanOf(values, split.Key, edges[number + 2]), split.Value))];
    }

    private static void Search(
        IReadOnlyList<double> values, int from, int until, double falseAlarmRatio, SortedDictionary<int, double> splits)
    {
        if (until - from < 2 * StretchMin)
            return;
        double[] stretch = [.. values.Skip(from).Take(until - from)];
        var (at, weight) = BestSplit(stretch);
        if (weight <= 0)
            return;
        var pValue = PValueOf(stretch, weight, from);
        if (pValue > falseAlarmRatio)
            return;
        splits[from + at] = pValue;
        Search(values, from, from + at, falseAlarmRatio, splits);
        Search(values, from + at, until, falseAlarmRatio, splits);
    }

    private static double PValueOf(double[] stretch, double weight, int from)
    {
        var stream = new Streams(0, 0).For(Shuffling, from, stretch.Length);
        var asGood = 1;
        for (var round = 0; round < Permutations; round++)
        {
            double[] shuffled = [.. stretch];
            for (var last = shuffled.Length - 1; last > 0; last--)
            {
                var other = stream.NextIndex(last + 1);
                (shuffled[last], shuffled[other]) = (shuffled[other], shuffled[last]);
            }
            asGood += BestSplit(shuffled).Weight >= weight * (1 - Rounding) ? 1 : 0;
        }
        return asGood / (Permutations + 1.0);
    }

    /// <summary>One value after the other changes sides, which changes the sums by its own distances only.</summary>
    private static (int At, double Weight) BestSplit(double[] values)
    {
        var (left, right, between) = (0.0, PairsOf(values), 0.0);
        var best = (At: 0, Weight: 0.0);
        for (var at = 1; at <= values.Length - StretchMin; at++)
        {
            var (toLeft, toRight) = DistancesOf(values, at - 1);
            left += toLeft;
            right -= toRight;
            between += toRight - toLeft;
            if (at < StretchMin)
                continue;
            double n = at, m = values.Length - at;
            var weight = n * m / (n + m) * (2 * between / (n * m) - 2 * left / (n * (n - 1)) - 2 * right / (m * (m - 1)));
            if (weight > best.Weight)
                best = (at, weight);
        }
        return best;
    }

    private static double PairsOf(double[] values)
    {
        var sum = 0.0;
        for (var index = 0; index < values.Length; index++)
            sum += DistancesOf(values, index).ToRight;
        return sum;
    }

    private static (double ToLeft, double ToRight) DistancesOf(double[] values, int index)
    {
        var (left, right, here) = (0.0, 0.0, values[index]);
        for (var other = 0; other < index; other++)
            left += Math.Abs(values[other] - here);
        for (var other = index + 1; other < values.Length; other++)
            right += Math.Abs(values[other] - here);
        return (left, right);
    }

    private static double MeanOf(IReadOnlyList<double> values, int from, int until)
    {
        var sum = 0.0;
        for (var index = from; index < until; index++)
            sum += values[index];
        return sum / (until - from);
    }
}
