using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Experiments.Validating;

namespace FulfilSim.Cli.Running;

/// <summary>Runs the reference of one case after the other, and holds what it measured against what is expected.</summary>
internal sealed class CaseRun(Terminal terminal, ICellRunner runner, int jobs, bool isQuiet)
{
    /// <summary>Null when a case could not be finished; then the code says why, and it has been told.</summary>
    /// <param name="cases">Each with the path by which it was named.</param>
    /// <param name="told">Called as soon as a case is judged.</param>
    public Validation? Run(IReadOnlyList<(string Path, NetworkScenario Scenario)> cases, Action<CaseResult> told, out int code)
    {
        using var interruption = new Interruption();
        var results = new List<CaseResult>();
        code = ExitCode.Good;
        foreach (var (path, scenario) in cases)
        {
            var store = new CellMemory();
            var outcome = RunCells(scenario, store, interruption.Token);
            code = outcome switch
            {
                EngineOutcome.Finished => ExitCode.Good,
                EngineOutcome.Failed failed => FailedCell.Explain(failed.Cell, RepeatCommand.ScenarioArguments(path, []), terminal),
                _ => ExitCode.Interrupted,
            };
            if (code != ExitCode.Good)
                return null;
            results.Add(ExpectationJudge.Judge(scenario, store.Lines));
            told(results[^1]);
        }
        return new(results);
    }

    private EngineOutcome RunCells(NetworkScenario scenario, CellMemory store, CancellationToken cancellation)
    {
        using var line = new ProgressLine(terminal, ProgressLine.WordFor(scenario));
        IEngineProgress progress = isQuiet ? new NoProgress() : line;
        return new CellEngine(runner, TimeProvider.System)
            .Run(scenario, CellPlan.ForArm(scenario, scenario.Reference), store, jobs, progress, cancellation);
    }
}
