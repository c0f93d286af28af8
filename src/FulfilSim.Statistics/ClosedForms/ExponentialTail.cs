namespace FulfilSim.Statistics.ClosedForms;

/// <summary>A time T that is 0 or exponential: P(T > t) = weight · e^(-rate t).</summary>
/// <param name="Weight">P(T > 0), from 0 to 1.</param>
/// <param name="Rate">Above 0; one over the mean of the times that are not 0.</param>
internal readonly record struct ExponentialTail(double Weight, double Rate)
{
    public double Mean => Weight / Rate;

    /// <remarks>E[T²] - E[T]² = (2 w - w²) / rate².</remarks>
    public double Variance => Weight * (2 - Weight) / (Rate * Rate);

    /// <summary>P(T > time).</summary>
    public double At(double time) => Weight * Elementary.Exp(-Rate * Require.NotNegative(time, nameof(time)));

    /// <summary>max(0, ln(weight / (1 - p)) / rate).</summary>
    public double Quantile(double p) => 1 - Require.InRange(p, 0, 1, nameof(p)) >= Weight
        ? 0
        : (Elementary.Log(Weight) - Elementary.Log1p(-p)) / Rate;
}
