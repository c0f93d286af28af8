using FulfilSim.Cli.Help;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Sharding;
using FulfilSim.Experiments.Storing;

namespace FulfilSim.Cli.Running;

/// <summary>What a run needs to know besides the scenario.</summary>
/// <param name="Directory">Where the directory of results goes.</param>
/// <param name="ScenarioArguments">Scenario and overrides as they were typed.</param>
/// <param name="CommandLine">The whole command as it was typed.</param>
internal sealed record CellRunOptions(
    string Directory, int Jobs, bool IsResumed, bool IsQuiet, string ScenarioArguments, string CommandLine)
{
    /// <summary>What was asked, to be kept with the results. Default: nothing is.</summary>
    public RunOrigin? Origin { get; init; }
}

/// <summary>Runs cells into a directory of results, and says what became of them.</summary>
internal sealed class CellRun(Terminal terminal, ICellRunner runner, CellRunOptions options)
{
    private readonly TimeProvider _time = TimeProvider.System;

    /// <summary>Runs all cells of an experiment and has it report.</summary>
    /// <param name="report">Writes results from the finished cells and puts them into place.</param>
    public int Run(Experiment experiment, Action<CellFolder, ResultFolder> report) =>
        Run(experiment.Scenario, experiment.ResultName, experiment.Plan, begin: _ => { }, report);

    /// <summary>Runs a shard of them, and puts it into place.</summary>
    /// <param name="told">Called at the end with where it is.</param>
    public int RunShard(Experiment experiment, ShardRecord record, Action<string> told) => Run(
        experiment.Scenario,
        record.Shard.FolderName(experiment.ResultName),
        record.Shard.Of(experiment.Plan),
        begin: folder => record.WriteTo(folder.FolderPath),
        end: (_, results) =>
        {
            results.Finish();
            told(results.FinalPath);
        });

    private int Run(
        Scenario scenario,
        string resultName,
        IReadOnlyList<CellTask> tasks,
        Action<CellFolder> begin,
        Action<CellFolder, ResultFolder> end)
    {
        using var results = ResultFolder.Claim(options.Directory, resultName);
        var folder = options.IsResumed ? Resume(results, scenario) : CellFolder.Create(results.PartialPath);
        begin(folder);
        var started = _time.GetUtcNow();
        var outcome = RunCells(scenario, tasks, folder);
        if (outcome is not EngineOutcome.Finished)
            return Explain(outcome, folder);
        folder.Sort();
        var record = RunRecord.Of(
            scenario, outcome.Progress, options.CommandLine, VersionAction.Version, started, _time.GetUtcNow(), options.Jobs);
        (record with { Origin = options.Origin }).WriteTo(folder.FolderPath);
        end(folder, results);
        return ExitCode.Good;
    }

    /// <summary>The cells of an interrupted run; of one that was stopped when its results were in place already, those of the results.</summary>
    private static CellFolder Resume(ResultFolder results, Scenario scenario)
    {
        var (digest, seed) = (scenario.Digest, scenario.Experiment.Seed);
        if (Directory.Exists(results.PartialPath) || !File.Exists(Path.Combine(results.FinalPath, CellFolder.LinesName)))
            return CellFolder.Resume(results.PartialPath, digest, seed);
        var folder = CellFolder.Create(results.PartialPath);
        folder.Adopt(CellFolder.Open(results.FinalPath, digest, seed));
        folder.Sort();
        return folder;
    }

    private EngineOutcome RunCells(Scenario scenario, IReadOnlyList<CellTask> tasks, CellFolder folder)
    {
        using var interruption = new Interruption();
        using var line = new ProgressLine(terminal, ProgressLine.WordFor(scenario));
        IEngineProgress progress = options.IsQuiet ? new NoProgress() : line;
        return new CellEngine(runner, _time)
            .Run(scenario, tasks, folder, options.Jobs, progress, interruption.Token);
    }

    private int Explain(EngineOutcome outcome, CellFolder folder)
    {
        var code = outcome is EngineOutcome.Failed failed
            ? FailedCell.Explain(failed.Cell, options.ScenarioArguments, terminal)
            : ExitCode.Interrupted;
        var stopped = outcome is EngineOutcome.Interrupted ? "Interrupted: " : "";
        var (done, total) = (outcome.Progress.CellsDone, outcome.Progress.CellsTotal);
        terminal.Error.WriteLine(
            $"{stopped}{done} of {total} cells are kept in {folder.FolderPath}; the same command with --resume goes on from there.");
        return code;
    }
}
