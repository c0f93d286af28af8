using System.Globalization;

namespace FulfilSim.Statistics;

/// <summary>Estimates as people read them: no more digits than the interval can bear.</summary>
internal static class EstimateText
{
    private const int Digits = 4;
    private const int DecimalsMax = 12;

    public static string Of(Estimate estimate)
    {
        var unit = estimate.Unit.Length == 0 ? string.Empty : " " + estimate.Unit;
        if (!double.IsFinite(estimate.HalfWidth))
        {
            var alone = Number(estimate.Mean, estimate.Mean);
            return $"{estimate.Quantity} {alone}{unit} (no interval, n = {estimate.Count})";
        }
        var scale = estimate.HalfWidth > 0 ? estimate.HalfWidth : estimate.Mean;
        var mean = Number(estimate.Mean, scale);
        var halfWidth = Number(estimate.HalfWidth, scale);
        var level = (estimate.ConfidenceLevel * 100).ToString("0.###", CultureInfo.InvariantCulture);
        return $"{estimate.Quantity} {mean} ± {halfWidth}{unit} ({level} %, n = {estimate.Count})";
    }

    /// <summary>With as many decimals as give <paramref name="scale"/> four digits.</summary>
    private static string Number(double value, double scale)
    {
        if (!double.IsFinite(value))
            return "unknown";
        var decimals = Digits - 1;
        for (var size = Math.Abs(scale); size is > 0 and < 1 && decimals < DecimalsMax; size *= 10)
            decimals++;
        for (var size = Math.Abs(scale); size >= 10 && decimals > 0; size /= 10)
            decimals--;
        return value.ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture);
    }
}
