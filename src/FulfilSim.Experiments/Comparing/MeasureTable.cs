using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Comparing;

/// <summary>Every further measure of an arm, in reading order.</summary>
internal static class MeasureTable
{
    public static IReadOnlyDictionary<string, Estimate> Of(ArmCells cells, double level, string currency)
    {
        var table = new OrderedDictionary<string, Estimate>(StringComparer.Ordinal);
        foreach (var formula in MeasureFormulas.All)
            table[formula.Key] = EstimateOf(formula, cells, level, formula.UnitIn(currency));
        return table;
    }

    public static Estimate EstimateOf(MeasureFormula formula, ArmCells cells, double level, string unit) => formula.Below is { } below
        ? Ratios.Jackknife(formula.Quantity, cells.Each(formula.Above), cells.Each(below), level, unit)
        : Estimate.FromReplications(formula.Quantity, unit, cells.Each(formula.Above), level);
}
