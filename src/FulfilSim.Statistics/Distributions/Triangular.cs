namespace FulfilSim.Statistics;

/// <summary>Between two bounds, likeliest at the mode: for what only a guess is known about.</summary>
public sealed record Triangular : Distribution, IDistribution<Triangular>
{
    private Triangular(double min, double mode, double max) => (Min, Mode, Max) = (min, mode, max);

    public static string Name => "triangular";

    public static int DrawsPerSample => 1;

    /// <summary>The lower bound.</summary>
    public double Min { get; }

    /// <summary>The likeliest value, from the lower to the upper bound.</summary>
    public double Mode { get; }

    /// <summary>The upper bound.</summary>
    public double Max { get; }

    public override double Mean => (Min + Mode + Max) / 3;

    /// <remarks>(a² + b² + c² - ab - ac - bc) / 18, here from differences, so that nothing large cancels.</remarks>
    public override double Variance
    {
        get
        {
            var (rise, fall) = (Mode - Min, Max - Mode);
            return (rise * rise + rise * fall + fall * fall) / 18;
        }
    }

    /// <param name="min">Any finite number.</param>
    /// <param name="mode">Finite, at least <paramref name="min"/>.</param>
    /// <param name="max">Finite, at least <paramref name="mode"/>.</param>
    public static Triangular Of(double min, double mode, double max)
    {
        Require.Finite(min, nameof(min));
        Require.AtLeast(mode, min, nameof(mode));
        return new(min, mode, Require.AtLeast(max, mode, nameof(max)));
    }

    public override double Sample(ref RandomStream stream) => At(stream.NextUnit());

    public override double Quantile(double p) => At(Share(p));

    /// <summary>Areas of the triangles to the left and to the right.</summary>
    public override double Cumulative(double x)
    {
        if (x <= Min || x >= Max)
            return x >= Max ? 1 : 0;
        return x < Mode
            ? (x - Min) / (Max - Min) * ((x - Min) / (Mode - Min))
            : 1 - (Max - x) / (Max - Min) * ((Max - x) / (Max - Mode));
    }

    /// <summary>The density rises up to the mode and falls after it; both parts are square roots.</summary>
    private double At(double p)
    {
        var width = Max - Min;
        return p * width < Mode - Min
            ? Min + Math.Sqrt(p * width * (Mode - Min))
            : Max - Math.Sqrt((1 - p) * width * (Max - Mode));
    }
}
