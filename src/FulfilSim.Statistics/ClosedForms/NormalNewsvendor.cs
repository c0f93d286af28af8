namespace FulfilSim.Statistics.ClosedForms;

/// <summary>One order for one season of normal demand: a piece left over costs h, a piece missing p.</summary>
/// <remarks>Arrow, Harris and Marschak (1951); Edgeworth (1888) for the quantile.</remarks>
public sealed record NormalNewsvendor
{
    private NormalNewsvendor(double holding, double stockOut, double mean, double deviation)
    {
        (HoldingCost, StockOutCost) = (holding, stockOut);
        (DemandMean, DemandDeviation) = (mean, deviation);
    }

    /// <summary>h, for each piece left over.</summary>
    public double HoldingCost { get; }

    /// <summary>p, for each piece missing.</summary>
    public double StockOutCost { get; }

    /// <summary>μ.</summary>
    public double DemandMean { get; }

    /// <summary>σ.</summary>
    public double DemandDeviation { get; }

    /// <summary>p / (p + h): with what probability the best stock suffices.</summary>
    public double CriticalRatio => StockOutCost / (StockOutCost + HoldingCost);

    /// <summary>S* = μ + σ Φ⁻¹(p / (p + h)).</summary>
    public double BestStock => DemandMean + DemandDeviation * CriticalFactor;

    /// <summary>(p + h) σ φ(z*): the expected cost of the best stock.</summary>
    public double BestCost => (StockOutCost + HoldingCost) * DemandDeviation * Gaussian.Density(CriticalFactor);

    /// <summary>z*. From the smaller of the two tails, so that a ratio next to 1 keeps its digits.</summary>
    private double CriticalFactor => HoldingCost < StockOutCost
        ? -Gaussian.Quantile(HoldingCost / (StockOutCost + HoldingCost))
        : Gaussian.Quantile(CriticalRatio);

    /// <param name="holdingCost">h, above 0.</param>
    /// <param name="stockOutCost">p, above 0.</param>
    /// <param name="demandMean">μ, any finite number.</param>
    /// <param name="demandDeviation">σ, above 0.</param>
    public static NormalNewsvendor Of(
        double holdingCost, double stockOutCost, double demandMean, double demandDeviation) => new(
        Require.Positive(holdingCost, nameof(holdingCost)),
        Require.Positive(stockOutCost, nameof(stockOutCost)),
        Require.Finite(demandMean, nameof(demandMean)),
        Require.Positive(demandDeviation, nameof(demandDeviation)));

    /// <summary>h E[(S - D)+] + p E[(D - S)+]: the expected cost of any stock.</summary>
    /// <param name="stock">S, any finite number.</param>
    public double Cost(double stock)
    {
        var factor = (Require.Finite(stock, nameof(stock)) - DemandMean) / DemandDeviation;
        return DemandDeviation * (HoldingCost * Gaussian.Loss(-factor) + StockOutCost * Gaussian.Loss(factor));
    }
}
