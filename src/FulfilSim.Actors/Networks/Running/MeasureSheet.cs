using System.Globalization;
using FulfilSim.Statistics;

namespace FulfilSim.Actors.Networks.Running;

/// <summary>Measures by path, in the order in which they are written. What cannot be told from nothing is left out.</summary>
internal sealed class MeasureSheet
{
    private static readonly (string Name, double Share)[] Quantiles = [("p50", 0.5), ("p90", 0.9), ("p95", 0.95), ("p99", 0.99)];

    private readonly OrderedDictionary<string, double> _values = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, double> Values => _values;

    public void Add(string path, double value)
    {
        if (double.IsFinite(value))
            _values.Add(path, value);
    }

    /// <summary>A share of a whole; left out where the whole is nothing.</summary>
    public void Ratio(string path, double part, double whole)
    {
        if (whole > 0)
            Add(path, part / whole);
    }

    /// <summary>Mean, variance and quantiles, in seconds.</summary>
    public void Durations(string path, DurationHistogram histogram)
    {
        if (histogram.Count == 0)
            return;
        Add(path + ".mean", SecondsOf(histogram.Sum) / histogram.Count);
        Add(path + ".variance", histogram.VarianceSeconds);
        foreach (var (name, share) in Quantiles)
            Add($"{path}.{name}", histogram.QuantileBetween(share).TotalSeconds);
        Add(path + ".max", histogram.Max.TotalSeconds);
    }

    public static double SecondsOf(Int128 ticks) => (double)ticks / TimeSpan.TicksPerSecond;

    /// <summary>A duration as a path writes it: "1.5s".</summary>
    public static string Text(TimeSpan duration) => Duration.Format(duration);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
