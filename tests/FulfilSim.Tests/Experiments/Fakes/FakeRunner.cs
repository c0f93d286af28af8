using FulfilSim.Actors;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Cells;

namespace FulfilSim.Tests.Experiments.Fakes;

/// <summary>Runs cells as a test says.</summary>
internal sealed class FakeRunner(Func<Arm, CellSettings, CellOutput> cell) : ICellRunner
{
    /// <summary>Results that depend on arm, seed and replication, and on nothing else.</summary>
    public static FakeRunner Pure() => new((arm, settings) =>
        FakeCells.Output(FakeCells.Failing(arm.Name.Length + settings.Replication + (int)settings.Seed)));

    public FinishedCell Run(Scenario scenario, Arm arm, CellSettings settings) => new FinishedCell.OfShop(cell(arm, settings));

    /// <summary>There is no simulation to watch.</summary>
    public ICellRunner Watched(Action<Simulation> begin) => this;
}
