namespace FulfilSim.Fulfilment.Results;

/// <summary>The cohort's money in one cell, in cents of the scenario's currency, as the seller sees it. Costs are positive numbers.</summary>
public sealed record MoneySummary
{
    /// <summary>Goods sold and kept, at selling price.</summary>
    public long SalesCents { get; init; }

    /// <summary>Margin on those goods plus freight charged to the buyer.</summary>
    public long ContributionCents { get; init; }

    /// <summary>Freight paid to couriers, failed attempts and returns included.</summary>
    public long FreightCents { get; init; }

    /// <summary>Payment fees on everything captured; a refund does not bring them back.</summary>
    public long PaymentFeeCents { get; init; }

    /// <summary>Customer-service cases.</summary>
    public long ContactCents { get; init; }

    /// <summary>Known running costs of the arm's mitigations.</summary>
    public long MitigationCents { get; init; }

    /// <summary>Captured from buyers and neither earned nor refunded at the end: still owed to them.</summary>
    public long OwedCents { get; init; }

    /// <summary>Contribution less all costs.</summary>
    public long NetCents { get; init; }
}
