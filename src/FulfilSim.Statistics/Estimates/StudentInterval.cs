using MathNet.Numerics.Distributions;

namespace FulfilSim.Statistics;

/// <summary>How many standard errors an interval reaches to each side, for a sample of normal values.</summary>
internal static class StudentInterval
{
    private const int KeptDecimals = 9;

    /// <param name="confidenceLevel">Above 0 and below 1.</param>
    /// <param name="count">Values in the sample; with one the interval is unbounded.</param>
    /// <remarks>Rounded, because the last bits of the package's logarithms differ between processors.</remarks>
    public static double Reach(double confidenceLevel, int count) => count < 2
        ? double.PositiveInfinity
        : Math.Round(-StudentT.InvCDF(0, 1, count - 1, (1 - confidenceLevel) / 2), KeptDecimals);
}
