using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Cells;

namespace FulfilSim.Experiments.Cells;

/// <summary>A cell to run: which one, under which mitigations, with which luck.</summary>
public sealed record CellTask(CellKey Key, Arm Arm, CellSettings Settings)
{
    /// <summary>The scenario with something changed in it, which the key's level names: without a fault, with another number. Null where
    /// the scenario itself is run.</summary>
    public Scenario? World { get; init; }
}
