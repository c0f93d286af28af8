using System.Diagnostics;
using FulfilSim.Fulfilment.Readings;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Experiments.Objectives;

/// <summary>A measure of the whole cohort, cell by cell.</summary>
internal static class CohortValues
{
    private const double Median = 0.5;

    /// <summary>One number per replication; not a number where there was nothing to count.</summary>
    public static IReadOnlyList<double> Of(ShopMeasure measure, IEnumerable<CellResult> cells) => [.. cells.Select(cell => Of(measure, cell))];

    private static double Of(ShopMeasure measure, CellResult cell) => measure.Reading switch
    {
        CellMeasure.Share share => measure.Factor * share.Above(cell.Counts) / share.Below(cell.Counts),
        CellMeasure.Wait wait => SecondsOf(wait, cell),
        CellMeasure.Money money => measure.Factor * money.Cents(cell.Money) / cell.Counts.PotentialIntents,
        null => cell.TrustMean,
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
        return wait.P <= Median ? waits.P50Seconds : waits.P99Seconds;
    }
}
