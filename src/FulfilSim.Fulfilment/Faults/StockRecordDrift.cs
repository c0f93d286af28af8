using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Faults;

/// <summary>The books and the shelves disagree: phantom stock is sold and not found, hidden stock is not sold.</summary>
[FailureMode("stock-record-drift", "inventory", FaultFamily.Data, "Book stock and shelf stock disagree.", IsOnce = true)]
public sealed record StockRecordDrift : FailureMode
{
    /// <summary>Share of records that are wrong at the start. Default 65%.</summary>
    [Basis(Basis.Sourced, "R7")]
    public Ratio RecordsWrong { get; init; } = new(0.65);

    /// <summary>Standard deviation of the error (Laplace), as a share of the record. Default 15%.</summary>
    [Basis(Basis.Sourced, "R7")]
    public Ratio ErrorSd { get; init; } = new(0.15);

    /// <summary>Share of goods receipts that are miscounted, by the same law. Default 5%.</summary>
    [Basis(Basis.Assumed)]
    public Ratio MiscountedRatio { get; init; } = new(0.05);

    internal override void Enter(FaultPlan plan) => plan.StockDrift = this;
}
