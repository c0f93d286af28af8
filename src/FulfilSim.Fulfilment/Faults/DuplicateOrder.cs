using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Faults;

/// <summary>The buyer submits twice: a double click, or impatience while the shop says nothing.</summary>
[FailureMode("duplicate-order", "customer-data", FaultFamily.Behaviour, "A buyer submits the same order twice.", IsOnce = true, IsOfBuyers = true)]
public sealed record DuplicateOrder : FailureMode
{
    /// <summary>Share of intents submitted twice at once. Default 0.2%.</summary>
    [Basis(Basis.Measured, "D2: 26 of 14 197 consecutive invoice pairs")]
    public Ratio Rate { get; init; } = new(0.002);

    /// <summary>How much likelier it gets while the shop says nothing. Default 5; from 1 to 100.</summary>
    [Basis(Basis.Assumed)]
    public double SlowFactor { get; init => field = Require.InRange(value, 1.0, 100.0); } = 5;

    /// <summary>How long the shop must say nothing for that. Default 10s; from 1s to 1h.</summary>
    [Basis(Basis.Assumed)]
    public TimeSpan SlowAfter { get; init => field = Require.InRange(value, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)); } = TimeSpan.FromSeconds(10);

    internal override void Enter(FaultPlan plan) => plan.DoubleSubmit = this;
}
