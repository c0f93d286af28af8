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
            if (outcome is not EngineOutcome.Finished)
            {
                code = Explain(outcome, path);
                terminal.Error.WriteLine($"{results.Count} of {cases.Count} cases are judged; there is no report.");
                return null;
            }
            results.Add(ExpectationJudge.Judge(scenario, store.Lines));
            told(results[^1]);
        }
        return new(results);
    }

    /// <summary>The exit code of a case that was not finished.</summary>
    private int Explain(EngineOutcome outcome, string path)
    {
        if (outcome is EngineOutcome.Failed failed)
            return FailedCell.Explain(failed.Cell, RepeatCommand.ScenarioArguments(path, []), terminal);
        terminal.Error.WriteLine($"Interrupted at {path}.");
        return ExitCode.Interrupted;
    }

    private EngineOutcome RunCells(NetworkScenario scenario, CellMemory store, CancellationToken cancellation)
    {
        using var line = new ProgressLine(terminal, ProgressLine.WordFor(scenario));
        IEngineProgress progress = isQuiet ? new NoProgress() : line;
        return new CellEngine(runner, TimeProvider.System)
            .Run(scenario, CellPlan.ForArm(scenario, scenario.Reference), store, jobs, progress, cancellation);
    }
}
