using FulfilSim.Experiments.Gating;

namespace FulfilSim.Scenarios.Gating;

/// <summary>A measure and an amount of it, as typed: "failureRate=0.5%".</summary>
/// <param name="Measure">With the way it gets worse, where it is known or was typed.</param>
/// <param name="Amount">In the unit of the measure, without the sign that says which way is worse.</param>
public sealed record GateAmount(GateMeasure Measure, double Amount);
