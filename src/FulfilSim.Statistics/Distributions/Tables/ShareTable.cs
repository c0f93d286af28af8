namespace FulfilSim.Statistics;

/// <summary>Shares of a whole, in a row; a uniform number falls into one of them.</summary>
internal sealed class ShareTable
{
    private const double Tolerance = 1e-6;
    private const double Rounding = 1e-12;
    private const double SmallestUnit = 1.0 / (1UL << 53);

    private readonly double[] _shares;
    private readonly double[] _upTo;

    private ShareTable(double[] shares)
    {
        var sum = 0.0;
        _shares = shares;
        _upTo = [.. shares.Select(share => Math.Min(1, sum += share))];
        _upTo[^1] = 1;
    }

    /// <summary>Parts without a share are left out; shares that add up but for a millionth are scaled.</summary>
    /// <param name="parts">At least one; shares 0 or above that add up to 1 within a millionth.</param>
    /// <param name="option">The list's name.</param>
    /// <exception cref="OptionRejectedException">They don't.</exception>
    public static (ShareTable Table, (double Share, T Part)[] Parts) Of<T>(
        IReadOnlyList<(double Share, T Part)> parts, string option)
    {
        Require.NotEmpty(parts, option);
        var sum = 0.0;
        for (var index = 0; index < parts.Count; index++)
            sum += Require.NotNegative(parts[index].Share, $"share number {index + 1}");
        if (!(Math.Abs(sum - 1) <= Tolerance))
            throw new OptionRejectedException("the sum of the shares", Literal.Of(sum), "1");
        var scale = Math.Abs(sum - 1) <= Rounding ? 1 : sum;
        var kept = parts.Where(part => part.Share > 0).Select(part => (Share: part.Share / scale, part.Part)).ToArray();
        return (new([.. kept.Select(part => part.Share)]), kept);
    }

    /// <summary>The first part up to which the shares add up to at least p; the last one for 1.</summary>
    /// <param name="p">From 0 to 1.</param>
    public int IndexOf(double p)
    {
        var (low, high) = (p < 1 ? 0 : _upTo.Length - 1, _upTo.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _upTo[middle] >= p ? (low, middle) : (middle + 1, high);
        }
        return low;
    }

    /// <summary>The part that a uniform number falls into, and how deep into it: another uniform number, with as many
    /// bits fewer as the share is smaller.</summary>
    /// <param name="unit">Above 0 and below 1.</param>
    public (int Index, double Depth) Split(double unit)
    {
        var index = IndexOf(unit);
        var from = index == 0 ? 0 : _upTo[index - 1];
        return (index, Math.Clamp((unit - from) / (_upTo[index] - from), SmallestUnit, 1 - SmallestUnit));
    }

    /// <summary>The cumulative share of the whole, given that of each part. Where all are 1, rounding takes nothing
    /// from it.</summary>
    public double Cumulative(Func<int, double> ofPart)
    {
        var sum = 0.0;
        var isWhole = true;
        for (var index = 0; index < _shares.Length; index++)
        {
            var part = ofPart(index);
            sum += _shares[index] * part;
            isWhole &= part == 1;
        }
        return isWhole ? 1 : Math.Min(1, sum);
    }
}
