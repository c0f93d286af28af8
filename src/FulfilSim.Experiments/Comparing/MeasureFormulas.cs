using System.Diagnostics;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Fulfilment.Readings;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Experiments.Comparing;

/// <summary>Every measure of a shop over the whole cohort, in reading order: rates as ratios of totals, waits and trust as means over replications.</summary>
internal static class MeasureFormulas
{
    private const string PerThousandUnit = "per 1,000 intents";
    private const double CentsPerUnit = 100;
    private const double Median = 0.5;

    public static readonly IReadOnlyList<MeasureFormula> All = [.. ShopMeasures.Keys.Select(key => Of(ShopMeasures.Of(key)))];

    public static MeasureFormula Of(string key) => All.First(formula => formula.Key == key);

    private static MeasureFormula Of(ShopMeasure measure) => measure.Reading switch
    {
        CellMeasure.Share share => new(
            measure.Key,
            measure.Quantity,
            measure.Factor > 1 ? PerThousandUnit : "",
            cell => measure.Factor * share.Above(cell.Counts),
            cell => share.Below(cell.Counts)),
        CellMeasure.Wait wait => new(measure.Key, measure.Quantity, "s", cell => SecondsOf(wait, cell), Below: null),
        CellMeasure.Money money => new(
            measure.Key, measure.Quantity, MeasureFormula.Currency, cell => money.Cents(cell.Money) / CentsPerUnit, cell => cell.Counts.PotentialIntents),
        null => new(measure.Key, measure.Quantity, "", cell => cell.TrustMean, Below: null),
        _ => throw new UnreachableException($"No rule for {measure}."),
    };

    private static double SecondsOf(CellMeasure.Wait wait, CellResult cell)
    {
        var waits = wait.Kind switch
        {
            CohortWait.Acknowledgement => cell.Acknowledgement,
            CohortWait.PaymentApproval => cell.PaymentApproval,
            CohortWait.Confirmation => cell.Confirmation,
            _ => throw new UnreachableException($"No rule for {wait}."),
        };
        return waits.Count == 0 ? double.NaN // nobody got so far: that is no wait of nothing
            : wait.P <= Median ? waits.P50Seconds
            : waits.P99Seconds;
    }
}
