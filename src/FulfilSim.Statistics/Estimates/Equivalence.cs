using MathNet.Numerics.Distributions;

namespace FulfilSim.Statistics;

/// <summary>
/// Whether the means of two independent samples are the same but for a margin: two one-sided t tests (Schuirmann 1987) with
/// Welch's degrees of freedom. Failing to show it does not show a difference.
/// </summary>
public sealed record Equivalence
{
    private Equivalence()
    {
    }

    /// <summary>Mean of the left sample less that of the right one.</summary>
    public required double Difference { get; init; }

    /// <summary>Of the interval that both tests together stand for: at 5 % each it is the one of 90 %.</summary>
    public required double HalfWidth { get; init; }

    /// <summary>The most they may differ by.</summary>
    public required double Margin { get; init; }

    /// <summary>Both tests reject: the whole interval lies within the margin.</summary>
    public bool IsShown => Math.Abs(Difference) + HalfWidth < Margin;

    /// <param name="left">At least 2 values.</param>
    /// <param name="right">At least 2 values.</param>
    /// <param name="margin">Above 0.</param>
    /// <param name="significance">Of each test; above 0 and below 0.5. Default 5 %.</param>
    public static Equivalence Of(IReadOnlyList<double> left, IReadOnlyList<double> right, double margin, double significance = 0.05)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        Require.InRange(Math.Min(left.Count, right.Count), 2, int.MaxValue, "values");
        Require.Positive(margin, nameof(margin));
        if (significance is not (> 0 and < 0.5))
            throw new OptionRejectedException(nameof(significance), Literal.Of(significance), "above 0 and below 0.5");
        var (here, there) = (VarianceOfMean(left), VarianceOfMean(right));
        var variance = here + there;
        var freedom = variance == 0 ? 1 : variance * variance / ((here * here / (left.Count - 1)) + (there * there / (right.Count - 1)));
        return new()
        {
            Difference = left.Average() - right.Average(),
            HalfWidth = variance == 0 ? 0 : -StudentT.InvCDF(0, 1, freedom, significance) * Math.Sqrt(variance),
            Margin = margin,
        };
    }

    public override string ToString() =>
        FormattableString.Invariant($"{Difference:g4} ± {HalfWidth:g4} {(IsShown ? "within" : "not shown within")} {Margin:g4}");

    private static double VarianceOfMean(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1) / values.Count;
    }
}
