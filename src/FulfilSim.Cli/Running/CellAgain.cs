using System.Runtime.ExceptionServices;
using FulfilSim.Actors;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;

namespace FulfilSim.Cli.Running;

/// <summary>Runs one cell, as often as one likes.</summary>
/// <param name="scenarioArguments">Scenario and overrides as they were typed.</param>
internal sealed class CellAgain(Terminal terminal, ICellRunner runner, Scenario scenario, CellTask task, string scenarioArguments)
{
    /// <summary>The cell; null when it could not be finished, which has been told then.</summary>
    /// <param name="watch">Shown the simulation before its first delivery; null when nobody watches.</param>
    public CellLine? Run(Action<Simulation>? watch, out int code)
    {
        using var interruption = new Interruption();
        var memory = new CellMemory();
        var outcome = new CellEngine(watch is null ? runner : runner.Watched(watch), TimeProvider.System)
            .Run(scenario, [task], memory, jobs: 1, new NoProgress(), interruption.Token);
        code = outcome switch
        {
            EngineOutcome.Finished => ExitCode.Good,
            EngineOutcome.Failed failed => Explain(failed.Cell),
            _ => ExitCode.Interrupted,
        };
        return memory.Lines.Count == 0 ? null : memory.Lines[0];
    }

    private int Explain(CellFailed failed)
    {
        if (failed.Exception is IOException refusal) // A cell knows no files: it is who watches that was refused.
            ExceptionDispatchInfo.Throw(refusal);
        return FailedCell.Explain(failed, scenarioArguments, terminal);
    }
}
