namespace FulfilSim.Statistics;

/// <summary>
/// A smooth function of a standard normal number z, as a Taylor polynomial around each of many nodes: for quantile
/// functions whose inversion is too slow to be done for every sample. It covers all z that 53-bit uniform numbers give.
/// </summary>
internal sealed class QuantileTable
{
    /// <summary>Terms of each polynomial, the constant one among them.</summary>
    public const int TermCount = 12;

    private const int NodesPerUnit = 16;
    private const int LastNode = 132; // 8.25; the quantile of 1 - 2^-53 is 8.21
    private const double Reach = (LastNode + 0.5) / NodesPerUnit;

    private readonly double[] _terms = new double[(2 * LastNode + 1) * TermCount];

    /// <param name="expansionAt">The terms around a node, the constant one first.</param>
    public QuantileTable(Func<double, double[]> expansionAt)
    {
        for (var node = -LastNode; node <= LastNode; node++)
            expansionAt((double)node / NodesPerUnit).CopyTo(_terms, (node + LastNode) * TermCount);
    }

    public static bool Covers(double z) => Math.Abs(z) < Reach;

    public double At(double z)
    {
        var node = Math.Round(z * NodesPerUnit);
        var distance = z - node / NodesPerUnit;
        var terms = _terms.AsSpan(((int)node + LastNode) * TermCount, TermCount);
        var sum = terms[TermCount - 1];
        for (var index = TermCount - 2; index >= 0; index--)
            sum = sum * distance + terms[index];
        return sum;
    }
}
