using FulfilSim.Statistics;

namespace FulfilSim.Reporting.Words;

/// <summary>How a quantity is shown: multiplied by a factor, with a unit and so many decimals.</summary>
internal sealed record Scale(double Factor, string Unit, int Decimals = 1)
{
    public static readonly Scale Percent = new(100, "%");
    public static readonly Scale PercentagePoints = new(100, "p.p.");
    public static readonly Scale PerThousand = new(1, "per 1,000");
    public static readonly Scale Plain = new(1, "");

    public static Scale Money(string currency) => new(1, currency, Decimals: 2);

    /// <summary>The unit in which a wait of that many seconds reads best.</summary>
    public static Scale Duration(double seconds) => Math.Abs(seconds) switch
    {
        < 1 and > 0 => new(1000, "ms", Decimals: 0),
        < 120 => new(1, "s"),
        < 7_200 => new(1.0 / 60, "min"),
        < 172_800 => new(1.0 / 3_600, "h"),
        _ => new(1.0 / 86_400, "d"),
    };

    /// <summary>
    /// With the same decimals for a whole row or column: two digits for its widest interval, and one for its narrowest.
    /// </summary>
    public Scale Fitting(IEnumerable<Estimate?> estimates)
    {
        var known = estimates.OfType<Estimate>().ToList();
        var needed = DecimalsOf(known.Select(each => each.HalfWidth));
        if (needed.Count == 0)
            needed = DecimalsOf(known.Select(each => each.Mean));
        return needed.Count == 0 ? this : this with { Decimals = Math.Max(Decimals, Math.Max(needed.Min(), needed.Max() - 1)) };
    }

    /// <summary>
    /// "3.42 ± 0.13": mean and half-width, without the unit; "± ?" where replications were too few for one.
    /// </summary>
    public string Text(Estimate? estimate) => Text(estimate, isSigned: false);

    /// <summary>"−2.10 ± 0.31": as <see cref="Text(Estimate?)"/>, the sign always shown.</summary>
    public string SignedText(Estimate? estimate) => Text(estimate, isSigned: true);

    private List<int> DecimalsOf(IEnumerable<double> values) =>
        [.. values.Select(value => Math.Abs(value * Factor)).Where(size => double.IsFinite(size) && size > 0).Select(Number.Decimals)];

    private string Text(Estimate? estimate, bool isSigned)
    {
        if (estimate is null || !double.IsFinite(estimate.Mean))
            return Number.Unknown;
        var mean = estimate.Mean * Factor;
        var half = estimate.HalfWidth * Factor;
        var meanText = isSigned ? Number.Signed(mean, Decimals) : Number.Fixed(mean, Decimals);
        return $"{meanText} ± {(double.IsFinite(half) ? Number.Fixed(half, Decimals) : "?")}";
    }
}
