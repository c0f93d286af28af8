using FulfilSim.Cli.Help;
using FulfilSim.Cli.Printing;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Planning;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Reporting.Planning;

namespace FulfilSim.Cli.Running;

/// <summary>Plans into a directory of results, in which every point that was asked keeps its cells.</summary>
internal sealed class PlanRun(Terminal terminal, ICellRunner runner, CellRunOptions options, string question)
{
    private const string PointsName = "points";

    private readonly List<CellFolder> _points = [];
    private readonly TimeProvider _time = TimeProvider.System;

    public int Run(PlanRequest request, string resultName, Audience audience)
    {
        using var results = ResultFolder.Claim(options.Directory, resultName);
        if (!options.IsResumed)
            CellFolder.Create(results.PartialPath); // what an interrupted run left is gone
        using var interruption = new Interruption();
        var line = new ProgressLine(terminal);
        var counted = new CountingRunner(runner);
        var progress = new PlanProgress(options.IsQuiet ? new NoProgress() : line, counted, request.CellsMax, _time);
        var supply = new CellSupply(
            new(counted, _time), scenario => StoreFor(scenario, results.PartialPath), options.Jobs, progress, interruption.Token);
        var started = _time.GetUtcNow();
        try
        {
            PlanReport report;
            using (line)
                report = new Planner(request, supply).Run();
            Keep(request, report, results, progress.Total, started);
            Tell(report, results, audience);
            return ExitCodeOf(report);
        }
        catch (CellsUnfinishedException unfinished)
        {
            line.Dispose();
            return Explain(unfinished, results.PartialPath);
        }
    }

    private CellFolder StoreFor(Scenario scenario, string path)
    {
        var name = FormattableString.Invariant($"{scenario.Digest}-{scenario.Experiment.Seed}");
        _points.Add(CellFolder.Resume(Path.Combine(path, PointsName, name), scenario.Digest, scenario.Experiment.Seed));
        return _points[^1];
    }

    private void Keep(PlanRequest request, PlanReport report, ResultFolder results, EngineProgress progress, DateTimeOffset started)
    {
        File.Delete(Path.Combine(results.PartialPath, CellFolder.LinesName)); // cells lie with their points
        foreach (var point in _points)
            point.Sort();
        RunRecord
            .Of(request.Scenario, progress, options.CommandLine, VersionAction.Version, started, _time.GetUtcNow(), options.Jobs)
            .WriteTo(results.PartialPath);
        PlanFiles.Write(report, results.PartialPath, question);
        results.Finish();
    }

    private void Tell(PlanReport report, ResultFolder results, Audience audience)
    {
        if (audience.IsJson)
            terminal.Out.Write(PlanJson.Write(report));
        else
            PlanPage.Print(report, results.FinalPath, terminal);
    }

    private static int ExitCodeOf(PlanReport report) => report switch
    {
        { Cost: null } => ExitCode.Failed,
        { IsConfirmed: false } => ExitCode.Inconclusive,
        _ => ExitCode.Good,
    };

    private int Explain(CellsUnfinishedException unfinished, string path)
    {
        var code = unfinished.Outcome is EngineOutcome.Failed failed
            ? FailedCell.Explain(failed.Cell, options.ScenarioArguments, terminal)
            : ExitCode.Interrupted;
        var stopped = unfinished.Outcome is EngineOutcome.Interrupted ? "Interrupted: " : "";
        terminal.Error.WriteLine($"{stopped}finished cells are kept in {path}; the same command with --resume goes on from there.");
        return code;
    }
}
