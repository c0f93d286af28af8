using FulfilSim.Actors;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Cells;

namespace FulfilSim.Cli.Running;

/// <summary>Runs cells and counts them, over however many runs of the engine.</summary>
internal sealed class CountingRunner(ICellRunner runner) : ICellRunner
{
    private int _cellCount;
    private long _simulatedCount;

    /// <summary>Cells finished.</summary>
    public int CellCount => Volatile.Read(ref _cellCount);

    /// <summary>Intents simulated in them.</summary>
    public long SimulatedCount => Interlocked.Read(ref _simulatedCount);

    public FinishedCell Run(Scenario scenario, Arm arm, CellSettings settings)
    {
        var cell = runner.Run(scenario, arm, settings);
        Interlocked.Increment(ref _cellCount);
        Interlocked.Add(ref _simulatedCount, cell.SimulatedCount);
        return cell;
    }

    public ICellRunner Watched(Action<Simulation> begin) => runner.Watched(begin);
}
