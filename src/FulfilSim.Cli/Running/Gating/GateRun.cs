using FulfilSim.Cli.Flags;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Gating;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Scenarios;
using FulfilSim.Scenarios.Files;

namespace FulfilSim.Cli.Running.Gating;

/// <summary>Holds a gate, or writes its baseline.</summary>
internal sealed class GateRun(Terminal terminal, ICellRunner runner, GateWishes wishes, string commandLine, string question)
{
    private const string BaselineFolder = "reports/baselines";

    /// <summary>The exit code.</summary>
    public int Run()
    {
        try
        {
            return wishes.IsOfResults ? OfResults() : wishes.IsUpdate ? Update() : OfBaseline();
        }
        catch (GateRefusedException refusal)
        {
            throw new UsageException(refusal.Message);
        }
        catch (CellsUnfinishedException unfinished)
        {
            return Explain(unfinished);
        }
    }

    private int OfResults()
    {
        if (Load(new RecordedFiles(new DiskFiles())) is not { } scenario)
            return ExitCode.Usage;
        var report = new ResultsGate(wishes, scenario).Report();
        using var place = new GatePlace(terminal, runner, wishes, scenario, commandLine);
        return Told(report, null, place);
    }

    private int OfBaseline()
    {
        var files = new RecordedFiles(new DiskFiles());
        var named = wishes.Scenario is null ? null : Load(files);
        if (wishes.Scenario is not null && named is null)
            return ExitCode.Usage;
        var path = wishes.Baseline ?? PathFor(named!);
        var baseline = BaselineFiles.Read(path);
        var scenario = named ?? BaselineScenarios.Read(baseline, path);
        var gate = new BaselineGate(wishes, path, baseline, scenario);
        using var place = new GatePlace(terminal, runner, wishes, gate.Head, commandLine);
        return Told(gate.Report(place.Supply), baseline, place);
    }

    private int Update()
    {
        var files = new RecordedFiles(new DiskFiles());
        if (Load(files) is not { } scenario)
            return ExitCode.Usage;
        var path = wishes.Baseline ?? PathFor(scenario);
        var update = new BaselineUpdate(wishes, path, scenario, files);
        using var place = new GatePlace(terminal, runner, wishes, update.Scenario, commandLine);
        var made = update.Make(place.Supply);
        BaselineFiles.Write(path, made.Baseline);
        place.Finish();
        GateTelling.Tell(made, update.Before, path, wishes, terminal);
        return ExitCode.Good;
    }

    private int Told(GateReport report, Baseline? baseline, GatePlace place) =>
        new GateTelling(terminal, wishes, question).Tell(report, baseline, place);

    private Scenario? Load(RecordedFiles files)
    {
        var reading = ScenarioReader.Read(wishes.Scenario!, wishes.Overrides, files);
        foreach (var problem in reading.Scenario is not null && (wishes.IsQuiet || wishes.IsJson) ? [] : reading.Problems)
            terminal.Error.WriteLine(problem);
        return reading.Scenario;
    }

    private int Explain(CellsUnfinishedException unfinished)
    {
        if (unfinished.Outcome is EngineOutcome.Failed failed)
            return FailedCell.Explain(failed.Cell, RepeatCommand.ScenarioArguments(wishes.Scenario ?? unfinished.Scenario.Name, wishes.Overrides), terminal);
        terminal.Error.WriteLine("Interrupted: finished cells are kept; the same command with --resume goes on from there.");
        return ExitCode.Interrupted;
    }

    private static string PathFor(Scenario scenario) => $"{BaselineFolder}/{scenario.Name}.json";
}
