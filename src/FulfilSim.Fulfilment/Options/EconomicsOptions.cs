using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Options;

/// <summary>What things cost the seller, in the scenario's currency.</summary>
public sealed record EconomicsOptions
{
    /// <summary>Currency every amount of the scenario is in. Default USD.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>Share of the selling price that is left after buying the goods. Default 30%. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public Ratio MarginRatio { get; init; } = new(0.3);

    /// <summary>Freight charged to the buyer. Default 5.00. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public Money FreightCharged { get; init; } = new(500);

    /// <summary>Freight paid to the courier for a parcel, and again for its return. Default 5.00. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public Money FreightPaid { get; init; } = new(500);

    /// <summary>Cost of a failed delivery attempt. Default 17.20. Basis: sourced R9 (USD, 2021).</summary>
    public Money FailedAttemptCost { get; init; } = new(1720);

    /// <summary>Cost of a case at customer service. Default 5.00. Basis: sourced R20 (about 5 USD).</summary>
    public Money ContactCost { get; init; } = new(500);

    /// <summary>Fee on each captured amount. Default 2.5%. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public Ratio PaymentFeeRatio { get; init; } = new(0.025);

    /// <summary>How often a year a cohort like this one occurs; gains are then also told per year. Default: not stated. Above 0, to
    /// 1000000.</summary>
    public double? CohortsPerYear
    {
        get;
        init => field = value is { } given ? Require.InRange(Require.Positive(given), 0, 1_000_000) : null;
    }
}
