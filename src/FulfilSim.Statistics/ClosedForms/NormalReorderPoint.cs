namespace FulfilSim.Statistics.ClosedForms;

/// <summary>
/// (r, Q) with normal demand, independent from period to period, and a constant lead time: when what is on hand and on
/// order falls to r, Q are ordered; who finds none waits.
/// </summary>
/// <remarks>Hadley and Whitin, Analysis of Inventory Systems (1963), chapter 4; as in Chopra and Meindl, Supply Chain
/// Management, on safety inventory. G is the normal loss function, σ_L the deviation of the demand in a lead
/// time.</remarks>
public sealed record NormalReorderPoint
{
    private NormalReorderPoint(double mean, double deviation, double reorderPoint, double quantity)
    {
        (LeadTimeDemandMean, LeadTimeDemandDeviation) = (mean, deviation);
        (ReorderPoint, Quantity) = (reorderPoint, quantity);
    }

    /// <summary>Mean demand of a period times the periods of a lead time.</summary>
    public double LeadTimeDemandMean { get; }

    /// <summary>σ_L: standard deviation of a period times the root of the periods of a lead time.</summary>
    public double LeadTimeDemandDeviation { get; }

    /// <summary>r.</summary>
    public double ReorderPoint { get; }

    /// <summary>Q.</summary>
    public double Quantity { get; }

    /// <summary>z: the safety stock in units of σ_L.</summary>
    public double SafetyFactor => (ReorderPoint - LeadTimeDemandMean) / LeadTimeDemandDeviation;

    /// <summary>Φ(z): the share of order cycles in which nobody waits.</summary>
    public double CycleServiceRatio => Gaussian.Cumulative(SafetyFactor);

    /// <summary>σ_L G(z): how much demand is unmet when a lot arrives, on average over order cycles.</summary>
    public double ShortageOfCycleMean => LeadTimeDemandDeviation * Gaussian.Loss(SafetyFactor);

    /// <summary>1 - σ_L G(z) / Q: the textbooks' fill rate, good while a lot covers what was unmet before it.</summary>
    public double FillRatioApproximate => 1 - ShortageOfCycleMean / Quantity;

    /// <summary>1 - σ_L (G(z) - G(z + Q/σ_L)) / Q: the share of demand met at once.</summary>
    public double FillRatio => 1 - (ShortageOfCycleMean - ShortageWithNextLot) / Quantity;

    private double ShortageWithNextLot =>
        LeadTimeDemandDeviation * Gaussian.Loss(SafetyFactor + Quantity / LeadTimeDemandDeviation);

    /// <param name="demandMean">Of a period, 0 or above.</param>
    /// <param name="demandDeviation">Standard deviation of a period, above 0.</param>
    /// <param name="leadTime">In periods, above 0.</param>
    /// <param name="reorderPoint">r, any finite number.</param>
    /// <param name="quantity">Q, above 0.</param>
    public static NormalReorderPoint Of(
        double demandMean, double demandDeviation, double leadTime, double reorderPoint, double quantity) => new(
        Require.NotNegative(demandMean, nameof(demandMean)) * Require.Positive(leadTime, nameof(leadTime)),
        Require.Positive(demandDeviation, nameof(demandDeviation)) * Math.Sqrt(leadTime),
        Require.Finite(reorderPoint, nameof(reorderPoint)),
        Require.Positive(quantity, nameof(quantity)));
}
