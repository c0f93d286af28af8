namespace FulfilSim.Statistics;

/// <summary>Always the same value. It uses up a draw all the same, so that it can stand in for any other.</summary>
public sealed record Constant : Distribution, IDistribution<Constant>
{
    private Constant(double value) => Value = value;

    public static string Name => "constant";

    public static int DrawsPerSample => 1;

    /// <summary>The value, finite.</summary>
    public double Value { get; }

    public override double Mean => Value;

    public override double Variance => 0;

    /// <param name="value">Any finite number.</param>
    public static Constant Of(double value) => new(Require.Finite(value, nameof(value)));

    public override double Sample(ref RandomStream stream)
    {
        stream.NextUInt64();
        return Value;
    }

    public override double Quantile(double p)
    {
        Share(p);
        return Value;
    }

    public override double Cumulative(double x) => x < Value ? 0 : 1;
}
