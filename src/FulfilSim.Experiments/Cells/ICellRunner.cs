using FulfilSim.Actors;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Cells;

namespace FulfilSim.Experiments.Cells;

/// <summary>Runs one cell. A pure function; called from several threads at once.</summary>
public interface ICellRunner
{
    /// <exception cref="Fulfilment.Auditing.LawBrokenException">A law was broken; its figures must not be believed.</exception>
    FinishedCell Run(Scenario scenario, Arm arm, CellSettings settings);

    /// <summary>The same, but the simulation of each cell is shown to <paramref name="begin"/> before its first delivery.</summary>
    ICellRunner Watched(Action<Simulation> begin);
}
