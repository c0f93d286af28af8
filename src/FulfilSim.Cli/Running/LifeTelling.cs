using FulfilSim.Cli.Help;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Explaining;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;

namespace FulfilSim.Cli.Running;

/// <summary>Runs the cells of one replication again that tell the life of an intent.</summary>
internal sealed class LifeTelling(Terminal terminal, ResultsOfShop results, int replication, int jobs, bool isQuiet)
{
    private readonly ShopScenario _scenario = results.Scenario;

    /// <summary>The explanation; null when a cell could not be finished, which has been told then.</summary>
    /// <param name="place">Of the intent among those that count, 0-based.</param>
    /// <param name="names">Arms to show; none takes the reference and the one under which the life differs most.</param>
    /// <exception cref="UsageException">The scenario has no such arm.</exception>
    public Explanation? Explain(long intent, int place, IReadOnlyList<string> names, out int code)
    {
        Arm[] arms = names.Count > 0
            ? [.. names.Distinct().Select(Find)]
            : [_scenario.Reference, .. ArmChoice.Candidates(_scenario, results.Cells, replication, place)];
        var runner = new LifeRunner(intent);
        var memory = new CellMemory();
        code = Run(runner, memory, arms);
        if (code != ExitCode.Good)
            return null;
        ArmLife[] lives = [.. arms.Select(arm => runner.LifeUnder(arm.Name))];
        return new()
        {
            Scenario = _scenario,
            Replication = replication,
            Intent = intent,
            Arms = names.Count == 0 && lives.Length > 2 ? [lives[0], ArmChoice.MostDifferent(lives[0], lives[1..])] : lives,
            Notes = [.. NotesOn(memory.Lines)],
        };
    }

    private Arm Find(string name) =>
        ArmSelection.Find(_scenario, name) ?? throw new UsageException(ArmSelection.UnknownArm(_scenario, name));

    private int Run(LifeRunner runner, CellMemory memory, IEnumerable<Arm> arms)
    {
        using var interruption = new Interruption();
        using var line = new ProgressLine(terminal, ProgressLine.WordFor(_scenario));
        IEngineProgress progress = isQuiet ? new NoProgress() : line;
        CellTask[] tasks = [.. arms.Select(arm => CellPlan.ForCell(_scenario, arm, replication))];
        var outcome = new CellEngine(runner, TimeProvider.System).Run(_scenario, tasks, memory, jobs, progress, interruption.Token);
        return outcome switch
        {
            EngineOutcome.Finished => ExitCode.Good,
            EngineOutcome.Failed failed => FailedCell.Explain(failed.Cell, results.ScenarioArguments, terminal),
            _ => ExitCode.Interrupted,
        };
    }

    /// <summary>Whether the cells came out as they did when they were kept.</summary>
    private IEnumerable<string> NotesOn(IReadOnlyList<CellLine> lines)
    {
        var kept = results.Cells.Lines.ToDictionary(line => line.Key);
        if (lines.Any(line => kept.TryGetValue(line.Key, out var before) && before.TraceDigest != line.TraceDigest))
        {
            yield return $"The cells came out otherwise than those in {results.FolderPath}: FulfilSim {results.Record.Version} made them, "
                + $"and this is {VersionAction.Version}. This is the life as this version has it.";
        }
    }
}
