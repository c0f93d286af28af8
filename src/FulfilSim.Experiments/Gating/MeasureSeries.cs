using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Storing;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Gating;

/// <summary>What an arm measured, replication by replication.</summary>
/// <param name="Above">One number per replication, or what stands above the line. Not a number where nothing was counted.</param>
/// <param name="Below">What stands below the line; null where there is no line.</param>
public sealed record MeasureSeries(IReadOnlyList<double> Above, IReadOnlyList<double>? Below)
{
    /// <summary>Replications.</summary>
    public int Count => Above.Count;

    /// <summary>Mean over replications, or ratio of totals; not a number where nothing was counted.</summary>
    public double Mean
    {
        get
        {
            var counted = Counted();
            return counted.Count == 0 ? double.NaN
                : counted.Below is { } below ? counted.Above.Sum() / below.Sum()
                : counted.Above.Sum() / counted.Count;
        }
    }

    /// <summary>One number per replication.</summary>
    public IReadOnlyList<double> Values => Below is null ? Above : [.. Above.Zip(Below, (above, below) => below == 0 ? double.NaN : above / below)];

    /// <summary>Mean and interval over the replications in which something was counted; null where there is none.</summary>
    public Estimate? EstimateOf(GateMeasure measure, double level)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var counted = Counted();
        return counted.Count == 0 ? null
            : counted.Below is { } below ? Ratios.Jackknife(measure.Key, counted.Above, below, level, measure.UnitText)
            : Estimate.FromReplications(measure.Key, measure.UnitText, counted.Above, level);
    }

    /// <summary>This less another, paired by replication; null where no replication was measured by both.</summary>
    public PairedDifference? DifferenceTo(MeasureSeries other, GateMeasure measure, double level)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(measure);
        Invariant.Holds(Count == other.Count);
        int[] both = [.. Enumerable.Range(0, Count).Where(index => IsCounted(index) && other.IsCounted(index))];
        if (both.Length == 0)
            return null;
        var (here, there) = (Only(both), other.Only(both));
        return here.Below is { } below && there.Below is { } otherBelow
            ? PairedDifference.OfRatios(measure.Key, measure.UnitText, here.Above, below, there.Above, otherBelow, level)
            : PairedDifference.Of(measure.Key, measure.UnitText, here.Above, there.Above, level);
    }

    /// <summary>The first replications.</summary>
    public MeasureSeries First(int count) => Only([.. Enumerable.Range(0, count)]);

    /// <summary>The standard deviation that one replication's value seems to have; not a number below two of them.</summary>
    public double DeviationOf(GateMeasure measure) =>
        EstimateOf(measure, 0.95) is { Count: > 1 } estimate ? estimate.StandardError * Math.Sqrt(estimate.Count) : double.NaN;

    /// <summary>What cells say of a measure.</summary>
    internal static MeasureSeries Of(IReadOnlyList<CellLine> lines, string key)
    {
        if (MeasureFormulas.All.FirstOrDefault(formula => formula.Key == key) is { } formula && lines.All(line => line.Result is not null))
        {
            var below = formula.Below is { } belowOf ? lines.Select(line => belowOf(line.Result!)).ToArray() : null;
            return new([.. lines.Select(line => formula.Above(line.Result!))], below);
        }
        return new([.. lines.Select(line => line.Network is { } network ? network.Measures.GetValueOrDefault(key, double.NaN) : double.NaN)], null);
    }

    private bool IsCounted(int index) => double.IsFinite(Above[index]) && Below?[index] is not 0;

    private MeasureSeries Counted() => Only([.. Enumerable.Range(0, Count).Where(IsCounted)]);

    private MeasureSeries Only(int[] indexes) =>
        new([.. indexes.Select(index => Above[index])], Below is null ? null : [.. indexes.Select(index => Below[index])]);
}
