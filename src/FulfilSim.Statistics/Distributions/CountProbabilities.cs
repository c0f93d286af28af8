namespace FulfilSim.Statistics;

/// <summary>
/// Probabilities of the counts 0, 1, 2 ... that are known by the ratio of each to the one before: numbers in system of
/// birth-and-death processes, Poisson and binomial counts. Nothing overflows or underflows, however many counts.
/// </summary>
internal sealed class CountProbabilities : IEquatable<CountProbabilities>
{
    private const double Negligible = 1e-300; // beside the likeliest count
    private readonly double[] _values;

    private CountProbabilities(int first, double[] values) => (First, _values) = (first, values);

    /// <summary>Counts below are too rare to matter.</summary>
    public int First { get; }

    /// <summary>Counts above are too rare to matter, or impossible.</summary>
    public int Last => First + _values.Length - 1;

    /// <summary>The probability of a count.</summary>
    public double this[int count] => count >= First && count <= Last ? _values[count - First] : 0;

    /// <param name="ratio">p(n) / p(n - 1) for n = 1, 2, ...; never rises with n.</param>
    /// <param name="last">The highest possible count.</param>
    /// <remarks>Weights are built from the likeliest count to both sides, the largest first, and add up to 1 in the
    /// end.</remarks>
    public static CountProbabilities FromRatios(Func<int, double> ratio, int last = int.MaxValue)
    {
        var mode = ModeOf(ratio, last);
        var below = new List<double>();
        var weight = 1.0;
        for (var count = mode; count > 0 && (weight /= ratio(count)) > Negligible; count--)
            below.Add(weight);
        var above = new List<double>();
        weight = 1;
        for (var count = mode; count < last && (weight *= ratio(count + 1)) > Negligible; count++)
            above.Add(weight);
        below.Reverse();
        double[] weights = [.. below, 1, .. above];
        var total = weights.Sum();
        for (var index = 0; index < weights.Length; index++)
            weights[index] /= total;
        return new(mode - below.Count, weights);
    }

    /// <summary>Events that are independent of each other, by their mean: p(n) / p(n - 1) = mean / n.</summary>
    public static CountProbabilities Poisson(double mean) => FromRatios(count => mean / count);

    /// <summary>Successes in independent trials: p(n) / p(n - 1) = (N - n + 1) / n · p / (1 - p).</summary>
    public static CountProbabilities Binomial(int trials, double success) =>
        FromRatios(count => (trials - count + 1.0) / count * (success / (1 - success)), trials);

    /// <summary>P(N ≤ count).</summary>
    public double AtMost(int count) => Between(First, count);

    /// <summary>P(N > count).</summary>
    public double Above(int count) => count < Last ? Between(count + 1, Last) : 0;

    /// <summary>P(from ≤ N ≤ to); 0 where nothing lies between.</summary>
    public double Between(int from, int to)
    {
        var sum = 0.0;
        for (var count = Math.Max(from, First); count <= Math.Min(to, Last); count++)
            sum += _values[count - First];
        return sum;
    }

    /// <summary>The expected value of something that depends on the count.</summary>
    public double Expected(Func<int, double> value)
    {
        var sum = 0.0;
        for (var count = First; count <= Last; count++)
            sum += value(count) * _values[count - First];
        return sum;
    }

    public bool Equals(CountProbabilities? other) =>
        other is not null && First == other.First && _values.AsSpan().SequenceEqual(other._values);

    public override bool Equals(object? obj) => Equals(obj as CountProbabilities);

    public override int GetHashCode() => HashCode.Combine(First, _values.Length, _values[0]);

    /// <summary>The last count that is at least as likely as the one before.</summary>
    private static int ModeOf(Func<int, double> ratio, int last)
    {
        var (low, high) = (0, last);
        while (low < high)
        {
            var middle = high - (high - low) / 2;
            if (ratio(middle) >= 1)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}
