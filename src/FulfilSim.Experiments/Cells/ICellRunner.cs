using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Cells;

namespace FulfilSim.Experiments.Cells;

/// <summary>Runs one cell. A pure function; called from several threads at once.</summary>
public interface ICellRunner
{
    /// <exception cref="Fulfilment.Auditing.LawBrokenException">A law was broken; its figures must not be believed.</exception>
    FinishedCell Run(Scenario scenario, Arm arm, CellSettings settings);
}
