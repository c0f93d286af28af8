namespace FulfilSim.Statistics;

/// <summary>A power series, cut off behind the terms that a <see cref="QuantileTable"/> keeps.</summary>
internal readonly struct Series
{
    public Series(double first)
    {
        Terms = new double[QuantileTable.TermCount];
        Terms[0] = first;
    }

    /// <summary>The constant one first.</summary>
    public double[] Terms { get; }

    public double this[int term]
    {
        get => Terms[term];
        set => Terms[term] = value;
    }

    /// <summary>One term of the product with another series.</summary>
    public double Times(Series other, int term)
    {
        var sum = 0.0;
        for (var index = 0; index <= term; index++)
            sum += Terms[index] * other.Terms[term - index];
        return sum;
    }
}
