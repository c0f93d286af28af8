namespace FulfilSim.Statistics.ClosedForms;

/// <summary>
/// (r, Q): when what is on hand and on order, less backorders, falls to r, Q pieces are ordered; Poisson demand of
/// single pieces; who finds none waits for his; a constant lead time. Times are in the unit of the lead time.
/// </summary>
/// <remarks>Hadley and Whitin, Analysis of Inventory Systems (1963), chapter 4: the inventory position is each of r + 1
/// ... r + Q as often as any other, and what is on hand less backorders is that position a lead time ago less the
/// demand D since.</remarks>
public sealed record PoissonReorderPoint
{
    private const int LevelMax = 1_000_000_000;

    private PoissonReorderPoint(double demandRate, double leadTime, int reorderPoint, int quantity)
    {
        (DemandRate, LeadTime, ReorderPoint, Quantity) = (demandRate, leadTime, reorderPoint, quantity);
        var demand = LeadTimeDemand.Poisson(LeadTimeDemandMean);
        FillRatio = MeanOverPositions(demand.Below);
        StockOutProbability = MeanOverPositions(demand.AtLeast);
        BackordersMean = MeanOverPositions(demand.Excess);
        OnHandMean = MeanOverPositions(demand.Shortfall);
    }

    /// <summary>λ, pieces per unit of time.</summary>
    public double DemandRate { get; }

    /// <summary>L, from ordering to receiving.</summary>
    public double LeadTime { get; }

    /// <summary>r.</summary>
    public int ReorderPoint { get; }

    /// <summary>Q.</summary>
    public int Quantity { get; }

    /// <summary>λ L.</summary>
    public double LeadTimeDemandMean => DemandRate * LeadTime;

    /// <summary>1 - (1/Q) Σ P(D ≥ y), y from r + 1 to r + Q: the share of demand met at once.</summary>
    public double FillRatio { get; }

    /// <summary>(1/Q) Σ P(D ≥ y): the share of demand that finds an empty shelf.</summary>
    public double StockOutProbability { get; }

    /// <summary>B = (1/Q) Σ E[(D - y)+]: buyers who wait.</summary>
    public double BackordersMean { get; }

    /// <summary>I = r + (Q + 1) / 2 - λ L + B: pieces on the shelf.</summary>
    public double OnHandMean { get; }

    /// <summary>B over λ: how long a buyer waits, those served at once among them.</summary>
    public double WaitingTimeMean => BackordersMean / DemandRate;

    /// <summary>λ/Q, orders per unit of time.</summary>
    public double OrderRate => DemandRate / Quantity;

    /// <param name="demandRate">λ, above 0.</param>
    /// <param name="leadTime">L, 0 or above; λ L is at most 10⁹.</param>
    /// <param name="reorderPoint">r, from -10⁹ to 10⁹; below 0 one waits for backorders.</param>
    /// <param name="quantity">Q, from 1 to 10⁹.</param>
    public static PoissonReorderPoint Of(double demandRate, double leadTime, int reorderPoint, int quantity) => new(
        Require.Positive(demandRate, nameof(demandRate)),
        Require.NotNegative(leadTime, nameof(leadTime)),
        Require.InRange(reorderPoint, -LevelMax, LevelMax, nameof(reorderPoint)),
        Require.InRange(quantity, 1, LevelMax, nameof(quantity)));

    /// <summary>K λ/Q + h I + b B per unit of time.</summary>
    /// <param name="perOrder">K, 0 or above.</param>
    /// <param name="holding">h, per piece on the shelf and unit of time, 0 or above.</param>
    /// <param name="backorder">b, per waiting buyer and unit of time, 0 or above.</param>
    public double CostRate(double perOrder, double holding, double backorder) =>
        Require.NotNegative(perOrder, nameof(perOrder)) * OrderRate
        + Require.NotNegative(holding, nameof(holding)) * OnHandMean
        + Require.NotNegative(backorder, nameof(backorder)) * BackordersMean;

    private double MeanOverPositions(Func<int, double> value)
    {
        var sum = 0.0;
        for (var position = ReorderPoint + 1; position <= ReorderPoint + Quantity; position++)
            sum += value(position);
        return sum / Quantity;
    }
}
