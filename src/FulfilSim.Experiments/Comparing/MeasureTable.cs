using System.Diagnostics;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Fulfilment.Readings;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Comparing;

/// <summary>Every measure of an arm: rates as ratios of totals, waits and trust as means over replications. In reading order.</summary>
internal static class MeasureTable
{
    private const double CentsPerUnit = 100;

    public static IReadOnlyDictionary<string, Estimate> Of(ArmCells cells, double level, string currency)
    {
        var table = new OrderedDictionary<string, Estimate>(StringComparer.Ordinal);
        foreach (var key in ShopMeasures.Keys)
            table[key] = EstimateOf(ShopMeasures.Of(key), cells, level, currency);
        return table;
    }

    /// <summary>What the whole cohort says of a measure.</summary>
    public static Estimate EstimateOf(ShopMeasure measure, ArmCells cells, double level, string currency) => measure.Reading switch
    {
        CellMeasure.Share share => Ratios.Jackknife(
            measure.Quantity,
            cells.Each(cell => measure.Factor * share.Above(cell.Counts)),
            cells.Each(cell => share.Below(cell.Counts)),
            level,
            measure.Factor > 1 ? "per 1,000 intents" : ""),
        CellMeasure.Wait => Estimate.FromReplications(measure.Quantity, "s", CohortValues.Of(measure, cells.Results), level),
        CellMeasure.Money money => Ratios.Jackknife(
            measure.Quantity, cells.Each(cell => money.Cents(cell.Money) / CentsPerUnit), cells.PotentialIntents, level, currency),
        null => Estimate.FromReplications(measure.Quantity, "", CohortValues.Of(measure, cells.Results), level),
        _ => throw new UnreachableException($"No rule for {measure}."),
    };
}
