namespace FulfilSim.Statistics;

/// <summary>1 with a probability, otherwise 0.</summary>
public sealed record Bernoulli : Distribution, IDistribution<Bernoulli>
{
    private Bernoulli(double probability) => Probability = probability;

    public static string Name => "bernoulli";

    public static int DrawsPerSample => 1;

    /// <summary>Of 1; from 0 to 1.</summary>
    public double Probability { get; }

    public override double Mean => Probability;

    public override double Variance => Probability * (1 - Probability);

    /// <param name="probability">From 0 to 1.</param>
    public static Bernoulli WithProbability(double probability) =>
        new(Require.InRange(probability, 0, 1, nameof(probability)));

    public override double Sample(ref RandomStream stream) => At(stream.NextOpenUnit());

    public override double Quantile(double p) => At(Share(p));

    public override double Cumulative(double x) => x < 0 ? 0 : x < 1 ? 1 - Probability : 1;

    private double At(double p) => p > 1 - Probability || Probability == 1 ? 1 : 0;
}
