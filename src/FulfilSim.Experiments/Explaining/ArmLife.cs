using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Lives;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Experiments.Explaining;

/// <summary>The life of an intent under one arm.</summary>
/// <param name="Arm">The arm.</param>
/// <param name="Life">What happened.</param>
/// <param name="Cell">The cell it happened in.</param>
public sealed record ArmLife(Arm Arm, IntentLife Life, CellResult Cell);
