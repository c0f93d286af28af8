namespace FulfilSim.Statistics.ClosedForms;

/// <summary>
/// (S - 1, S) with lost sales: each piece sold orders one at once; Poisson demand of single pieces; who finds none goes
/// away. Lead times of any kind, independent of each other. Times are in the unit of the lead time.
/// </summary>
/// <remarks>Karush (1957): pieces on order are the busy servers of an M/G/S/S.</remarks>
public sealed record LostSalesBaseStock
{
    private readonly ErlangLoss _onOrder;

    private LostSalesBaseStock(double demandRate, double leadTimeMean, int level)
    {
        (DemandRate, LeadTimeMean) = (demandRate, leadTimeMean);
        _onOrder = ErlangLoss.Of(demandRate * leadTimeMean, level);
    }

    /// <summary>λ, pieces per unit of time.</summary>
    public double DemandRate { get; }

    /// <summary>L, from ordering to receiving.</summary>
    public double LeadTimeMean { get; }

    /// <summary>S: on hand and on order.</summary>
    public int Level => _onOrder.Servers;

    /// <summary>B(S, λ L): the share of demand that is lost.</summary>
    public double LostRatio => _onOrder.RefusedProbability;

    /// <summary>1 - B(S, λ L): the share of demand that is met.</summary>
    public double FillRatio => _onOrder.CarriedLoad / _onOrder.OfferedLoad;

    /// <summary>Pieces lost per unit of time.</summary>
    public double LostRate => DemandRate * LostRatio;

    /// <summary>λ L (1 - B): pieces on order.</summary>
    public double OnOrderMean => _onOrder.CarriedLoad;

    /// <summary>S less what is on order: pieces on the shelf.</summary>
    public double OnHandMean => Level - OnOrderMean;

    /// <param name="demandRate">λ, above 0.</param>
    /// <param name="leadTimeMean">L, above 0.</param>
    /// <param name="level">S, 0 or above.</param>
    public static LostSalesBaseStock Of(double demandRate, double leadTimeMean, int level) => new(
        Require.Positive(demandRate, nameof(demandRate)),
        Require.Positive(leadTimeMean, nameof(leadTimeMean)),
        Require.AtLeast(level, 0, nameof(level)));
}
