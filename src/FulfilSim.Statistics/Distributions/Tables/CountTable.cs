namespace FulfilSim.Statistics;

/// <summary>
/// A distribution over neighbouring whole numbers, known by weights. Both tails are kept, so that shares near 1 are told
/// apart as well as those near 0.
/// </summary>
internal sealed class CountTable
{
    private readonly double _first;
    private readonly double[] _upTo;
    private readonly double[] _beyond;

    /// <param name="first">The number that the first weight belongs to.</param>
    /// <param name="weights">None negative, some positive; their sum is of no account.</param>
    public CountTable(int first, IReadOnlyList<double> weights)
    {
        _first = first;
        (_upTo, _beyond) = (new double[weights.Count], new double[weights.Count]);
        var (below, above) = (0.0, 0.0);
        for (var index = 0; index < weights.Count; index++)
            _upTo[index] = below += weights[index];
        for (var index = weights.Count - 1; index >= 0; index--)
        {
            _beyond[index] = above;
            above += weights[index];
        }
        for (var index = 0; index < weights.Count; index++)
            (_upTo[index], _beyond[index]) = (_upTo[index] / below, _beyond[index] / above);
        Mean = Moment(weights, above, value => value);
        Variance = Moment(weights, above, value => (value - Mean) * (value - Mean));
    }

    public double Mean { get; }

    public double Variance { get; }

    /// <summary>The smallest number that a share of at least p doesn't exceed.</summary>
    /// <param name="p">From 0 to 1.</param>
    public double Quantile(double p)
    {
        var (low, high) = (0, _upTo.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var reaches = p <= 0.5 ? _upTo[middle] >= p : _beyond[middle] <= 1 - p;
            (low, high) = reaches ? (low, middle) : (middle + 1, high);
        }
        return _first + low;
    }

    public double Cumulative(double x)
    {
        if (x < _first || x >= _first + _upTo.Length - 1)
            return x < _first ? 0 : 1;
        var index = (int)(x - _first);
        return _upTo[index] <= 0.5 ? _upTo[index] : 1 - _beyond[index];
    }

    /// <summary>Summed from the last number on, which in most tables weighs least.</summary>
    private double Moment(IReadOnlyList<double> weights, double total, Func<double, double> of)
    {
        var sum = 0.0;
        for (var index = weights.Count - 1; index >= 0; index--)
            sum += weights[index] / total * of(_first + index);
        return sum;
    }
}
