namespace FulfilSim.Tests.Statistics.ClosedForms;

/// <summary>Integrals by Simpson's rule.</summary>
internal static class Quadrature
{
    public static double Of(Func<double, double> density, double from, double to, int steps = 2000)
    {
        var width = (to - from) / steps;
        var inner = Enumerable.Range(1, steps - 1).Sum(step => density(from + step * width) * (step % 2 == 0 ? 2 : 4));
        return (density(from) + inner + density(to)) * width / 3;
    }
}
