using FulfilSim.Experiments.Networks;
using FulfilSim.Statistics;

namespace FulfilSim.Cli.Printing.Networks;

/// <summary>How the numbers of a column or row are shown: times a factor, in a unit.</summary>
internal sealed record MeasureScale(double Factor, string Unit)
{
    private const int Percent = 100;

    /// <summary>One for all of them, chosen by the largest.</summary>
    public static MeasureScale Of(string path, IReadOnlyList<Estimate?> estimates)
    {
        var largest = estimates.OfType<Estimate>().Select(each => Math.Abs(each.Mean)).Where(double.IsFinite).DefaultIfEmpty().Max();
        var (factor, unit) = MeasurePath.Parse(path).Unit == MeasureUnit.PerSecond ? Show.RateUnitOf(largest) : Show.UnitOf(largest);
        return MeasurePath.Parse(path).Unit switch
        {
            MeasureUnit.Ratio => new(Percent, "%"),
            MeasureUnit.Seconds or MeasureUnit.PerSecond => new(factor, unit),
            MeasureUnit.SquareSeconds => new(1, "s²"),
            _ => new(1, ""),
        };
    }

    /// <summary>A header with the unit behind its last line.</summary>
    public string Above(string header) => Unit.Length == 0 ? header : $"{header}, {Unit}";

    /// <summary>"5.31 ±0.12".</summary>
    public string Text(Estimate estimate) => Show.Estimate(estimate, Factor);

    /// <summary>"-1.52 ±0.12".</summary>
    public string SignedText(Estimate estimate) => Show.Signed(estimate, Factor);
}
