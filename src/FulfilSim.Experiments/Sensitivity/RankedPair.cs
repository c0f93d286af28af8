using FulfilSim.Experiments.Comparing;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Sensitivity;

/// <summary>Two arms in one world: the first of the ranking and the other one.</summary>
internal sealed record RankedPair(ArmCells First, ArmCells Second, StudyMeasure Measure, double Level)
{
    /// <summary>First less second, paired.</summary>
    public PairedDifference Difference => PairedDifference.OfRatios(
        $"difference in {Measure.Quantity}",
        "",
        First.Each(Measure.Above),
        First.Each(Measure.Below),
        Second.Each(Measure.Above),
        Second.Each(Measure.Below),
        Level);

    /// <summary>How much better the first one is; below zero where the ranking is the other way round.</summary>
    public Estimate Lead => Measure.IsLowerBetter ? Difference.Difference with { Mean = -Difference.Difference.Mean } : Difference.Difference;

    /// <summary>The measure itself.</summary>
    public Estimate Of(ArmCells cells) => Ratios.Jackknife(Measure.Quantity, cells.Each(Measure.Above), cells.Each(Measure.Below), Level);

    /// <summary>How much more the first one differs from the second one here than there, all four paired.</summary>
    public Estimate SwingFrom(RankedPair there)
    {
        ArmCells[] cells = [First, Second, there.First, there.Second];
        return Ratios.JackknifeContrast(
            $"swing of the difference in {Measure.Quantity}",
            [1, -1, -1, 1],
            [.. cells.Select(each => each.Each(Measure.Above))],
            [.. cells.Select(each => each.Each(Measure.Below))],
            Level);
    }
}
