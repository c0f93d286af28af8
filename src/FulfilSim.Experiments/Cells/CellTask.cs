using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Cells;

namespace FulfilSim.Experiments.Cells;

/// <summary>A cell to run: which one, under which mitigations, with which luck.</summary>
public sealed record CellTask(CellKey Key, Arm Arm, CellSettings Settings);
