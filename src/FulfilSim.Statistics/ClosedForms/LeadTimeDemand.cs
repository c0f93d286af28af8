namespace FulfilSim.Statistics.ClosedForms;

/// <summary>A Poisson demand D during a lead time, against a stock y. Only positive terms are added up.</summary>
internal sealed class LeadTimeDemand
{
    private const double MeanMax = 1e9;

    private readonly int _first;
    private readonly double[] _below;
    private readonly double[] _atLeast;
    private readonly double[] _shortfall;
    private readonly double[] _excess;

    private LeadTimeDemand(CountProbabilities demand)
    {
        _first = demand.First;
        var end = demand.Last + 1 - _first;
        (_below, _shortfall) = (new double[end + 1], new double[end + 1]);
        (_atLeast, _excess) = (new double[end + 1], new double[end + 1]);
        for (var index = 1; index <= end; index++)
        {
            _below[index] = _below[index - 1] + demand[_first + index - 1];
            _shortfall[index] = _shortfall[index - 1] + _below[index];
        }
        for (var index = end - 1; index >= 0; index--)
        {
            _atLeast[index] = _atLeast[index + 1] + demand[_first + index];
            _excess[index] = _excess[index + 1] + _atLeast[index + 1];
        }
    }

    /// <param name="mean">From 0 to 10⁹.</param>
    public static LeadTimeDemand Poisson(double mean) =>
        new(CountProbabilities.Poisson(Require.InRange(mean, 0, MeanMax, "the mean demand during a lead time")));

    /// <summary>P(D is below y).</summary>
    public double Below(int stock) => At(_below, stock, slopeBefore: 0, slopeAfter: 0);

    /// <summary>P(D ≥ y).</summary>
    public double AtLeast(int stock) => At(_atLeast, stock, slopeBefore: 0, slopeAfter: 0);

    /// <summary>E[(y - D)+].</summary>
    public double Shortfall(int stock) => At(_shortfall, stock, slopeBefore: 0, slopeAfter: 1);

    /// <summary>E[(D - y)+].</summary>
    public double Excess(int stock) => At(_excess, stock, slopeBefore: -1, slopeAfter: 0);

    /// <summary>What is kept, and straight lines where D is practically never.</summary>
    private double At(double[] kept, int stock, int slopeBefore, int slopeAfter)
    {
        var index = stock - (long)_first;
        var last = kept.Length - 1;
        return index < 0 ? kept[0] + slopeBefore * index
            : index > last ? kept[last] + slopeAfter * (index - last)
            : kept[index];
    }
}
