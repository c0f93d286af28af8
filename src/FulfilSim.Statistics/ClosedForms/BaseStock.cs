namespace FulfilSim.Statistics.ClosedForms;

/// <summary>
/// (S - 1, S): each piece sold orders one at once; Poisson demand of single pieces; who finds none waits for his. Lead
/// times of any kind, independent of each other. Times are in the unit of the lead time.
/// </summary>
/// <remarks>Palm's theorem (1938): what is on order is a Poisson count D with the mean λ L, whatever the lead times'
/// distribution; Hadley and Whitin, Analysis of Inventory Systems (1963), chapter 4.</remarks>
public sealed record BaseStock
{
    private BaseStock(double demandRate, double leadTimeMean, int level)
    {
        (DemandRate, LeadTimeMean, Level) = (demandRate, leadTimeMean, level);
        var onOrder = LeadTimeDemand.Poisson(demandRate * leadTimeMean);
        StockOutProbability = onOrder.AtLeast(level);
        FillRatio = onOrder.Below(level);
        BackordersMean = onOrder.Excess(level);
        OnHandMean = onOrder.Shortfall(level);
    }

    /// <summary>λ, pieces per unit of time.</summary>
    public double DemandRate { get; }

    /// <summary>L, from ordering to receiving.</summary>
    public double LeadTimeMean { get; }

    /// <summary>S: on hand and on order, less backorders.</summary>
    public int Level { get; }

    /// <summary>λ L.</summary>
    public double LeadTimeDemandMean => DemandRate * LeadTimeMean;

    /// <summary>P(D ≤ S - 1): the share of demand met at once, and of time with stock on the shelf.</summary>
    public double FillRatio { get; }

    /// <summary>P(D ≥ S): the share of demand that finds an empty shelf.</summary>
    public double StockOutProbability { get; }

    /// <summary>E[(D - S)+]: buyers who wait.</summary>
    public double BackordersMean { get; }

    /// <summary>E[(S - D)+]: pieces on the shelf.</summary>
    public double OnHandMean { get; }

    /// <summary>Backorders over λ: how long a buyer waits, those served at once among them.</summary>
    public double WaitingTimeMean => BackordersMean / DemandRate;

    /// <param name="demandRate">λ, above 0.</param>
    /// <param name="leadTimeMean">L, 0 or above; λ L is at most 10⁹.</param>
    /// <param name="level">S, 0 or above.</param>
    public static BaseStock Of(double demandRate, double leadTimeMean, int level) => new(
        Require.Positive(demandRate, nameof(demandRate)),
        Require.NotNegative(leadTimeMean, nameof(leadTimeMean)),
        Require.AtLeast(level, 0, nameof(level)));
}
