using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Cells;

namespace FulfilSim.Experiments.Cells;

/// <summary>Runs cells of the fulfilment model.</summary>
public sealed class FulfilmentCellRunner : ICellRunner
{
    public CellOutput Run(Scenario scenario, Arm arm, CellSettings settings)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(arm);
        return FulfilmentCell.Run(scenario.Shop, scenario.Faults, arm.Mitigations, settings);
    }
}
