namespace FulfilSim.Experiments.Planning;

/// <summary>Where a rising curve turns upwards.</summary>
/// <remarks>
/// Satopaa, Albrecht, Irwin, Raghavan (2011), "Finding a kneedle in a haystack": of the curve scaled to the unit square, the
/// point that lies farthest below the diagonal.
/// </remarks>
public static class KneeFinder
{
    /// <summary>Less than this below the diagonal is a straight line with noise.</summary>
    private const double DepthMin = 0.1;

    /// <summary>The x of the knee; null when the curve does not rise, or rises about evenly.</summary>
    /// <param name="curve">Rising x; at least three points.</param>
    /// <param name="riseMin">Less than this from the first y to the last is no rise.</param>
    public static double? Of(IReadOnlyList<(double X, double Y)> curve, double riseMin)
    {
        ArgumentNullException.ThrowIfNull(curve);
        if (curve.Count < 3 || !(curve[^1].Y - curve[0].Y > riseMin))
            return null;
        var (first, last) = (curve[0], curve[^1]);
        var knee = curve.MaxBy(Depth);
        return Depth(knee) >= DepthMin ? knee.X : null;

        double Depth((double X, double Y) point) => ((point.X - first.X) / (last.X - first.X)) - ((point.Y - first.Y) / (last.Y - first.Y));
    }
}
