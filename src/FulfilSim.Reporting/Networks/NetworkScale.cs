using FulfilSim.Experiments.Networks;
using FulfilSim.Reporting.Words;
using FulfilSim.Statistics;

namespace FulfilSim.Reporting.Networks;

/// <summary>How a measure of a network is shown.</summary>
internal static class NetworkScale
{
    /// <summary>One scale for a whole row, chosen by its largest number, so that arms compare at a glance.</summary>
    public static Scale Of(string path, IReadOnlyList<Estimate?> row)
    {
        var largest = row.OfType<Estimate>().Select(each => Math.Abs(each.Mean)).Where(double.IsFinite).DefaultIfEmpty().Max();
        var scale = MeasurePath.Parse(path).Unit switch
        {
            MeasureUnit.Ratio => Scale.Percent,
            MeasureUnit.Seconds => Scale.Duration(largest),
            MeasureUnit.SquareSeconds => new(1, "s²"),
            MeasureUnit.PerSecond => Rate(largest),
            _ => Scale.Plain,
        };
        return scale.Fitting(row);
    }

    /// <summary>The unit in which a rate reads best.</summary>
    private static Scale Rate(double perSecond) => perSecond switch
    {
        0 or >= 1 => new(1, "1/s"),
        >= 1.0 / 60 => new(60, "1/min"),
        >= 1.0 / 3_600 => new(3_600, "1/h"),
        _ => new(86_400, "1/d"),
    };
}
