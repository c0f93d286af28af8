using FulfilSim.Cli.Help;
using FulfilSim.Cli.Printing;
using FulfilSim.Cli.Printing.Live;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Live;
using FulfilSim.Experiments.Sharding;
using FulfilSim.Experiments.Storing;
using FulfilSim.Live.Http;
using FulfilSim.Live.Journeys;
using FulfilSim.Live.Measuring;
using FulfilSim.Live.Running;

namespace FulfilSim.Cli.Running.Loading;

/// <summary>A live run from its first block to its exit code.</summary>
internal sealed class LoadSession(LoadRequest request, LoadExperiment experiment, LoadPlace place, Audience audience)
{
    private Terminal Terminal => audience.Terminal;

    public int Run()
    {
        SocketEngine.PreferInline();
        if (!audience.IsQuiet && !audience.IsJson)
            Array.ForEach([.. LoadNotes.Of(request)], note => Terminal.Error.WriteLine($"Note: {note}"));
        var time = TimeProvider.System;
        using var table = audience.IsQuiet || audience.IsJson ? null : new LiveTable(Terminal);
        try
        {
            using var targets = LoadTargets.Open(request, time);
            var runner = new LiveRunner(request.Scenario, Options(table), targets.Deployments, time);
            Answer? answer = null;
            using var ready = experiment.Prepare();
            var shard = ShardOf();
            var end = new LoadRun(request, place, runner, targets.Deployments, Terminal).Run(
                begin: folder => shard?.WriteTo(folder.FolderPath),
                end: (cells, results) =>
                {
                    table?.Dispose();
                    answer = shard is null ? experiment.Report(cells, results, audience) : Keep(shard, results);
                });
            table?.Dispose();
            if (!end.IsWhole)
                TellOfRest(end);
            TellOfHealth(end);
            return CodeOf(end, answer);
        }
        catch (TargetNotReadyException refusal)
        {
            throw new UsageException(refusal.Message);
        }
    }

    /// <summary>What this machine's part is a part of; null when it makes the whole load.</summary>
    private ShardRecord? ShardOf() => request.Share.Count == 1 ? null : new()
    {
        Version = VersionAction.Version,
        Command = LoadExperiment.Word,
        Scenario = place.Origin.Scenario,
        Overrides = place.Origin.Overrides,
        Arms = request.ArmNames,
        RunId = request.RunId,
        ScenarioDigest = request.Scenario.Digest,
        Seed = request.Scenario.Experiment.Seed,
        Replications = request.Scenario.Experiment.Replications,
        Number = request.Share.Index + 1,
        Count = request.Share.Count,
    };

    private Answer Keep(ShardRecord shard, ResultFolder results)
    {
        results.Finish();
        ShardPage.Print(shard, experiment, results.FinalPath, audience);
        return new(IsInconclusive: false, IsMissed: false);
    }

    private LiveRunOptions Options(ISnapshotWatcher? watcher)
    {
        var options = new LiveRunOptions
        {
            Load = request.Load,
            Slice = request.Slice,
            TimeScale = request.TimeScale,
            Share = request.Share,
            BlockCount = request.Blocks().Count,
            Telemetry = request.Otlp is { } endpoint
                ? new() { Endpoint = endpoint, RunId = request.RunId, Scenario = request.Scenario.Name, Version = VersionAction.Version }
                : null,
        };
        return watcher is null ? options : options with { Watcher = watcher };
    }

    /// <summary>What there is to say of a run that did not come to its end.</summary>
    private void TellOfRest(LoadEnd end)
    {
        if (end.LastBlock is { } block && !audience.IsJson)
            Screen.Print(Terminal, console => LiveFiguresPage.Draw([(block.Arm, ArmLive.Of([block])!)], console));
        var why = end.Ending switch
        {
            LiveEnding.CannotGoOn => end.WhyNot.TrimEnd('.'),
            LiveEnding.Aborted => "A threshold was crossed, and the run was stopped",
            LiveEnding.StopFile => $"The stop file {request.Load.StopFile} is there, and the run was stopped",
            _ => "Interrupted",
        };
        Terminal.Error.WriteLine(
            $"{why}: {end.BlocksDone} of {end.BlocksTotal} blocks are kept in {end.FolderPath}; "
            + $"the same command with --run-id {request.RunId} --resume goes on from there.");
    }

    private void TellOfHealth(LoadEnd end)
    {
        foreach (var line in BlocksOf(end).Where(line => !line.Live!.Health.IsValid))
        {
            Terminal.Error.WriteLine($"INVALID: {line.Key}: the generator did not keep up, so the figures are about itself:");
            foreach (var finding in line.Live!.Health.Beyond)
                Terminal.Error.WriteLine($"  {finding}");
        }
    }

    /// <summary>A block that could not go on was not sent whole for a reason of its own, which is told.</summary>
    private static IEnumerable<CellLine> BlocksOf(LoadEnd end) =>
        end.Ending != LiveEnding.CannotGoOn && end.LastBlock is { } last && end.Lines.All(line => line.Key != last.Key)
            ? [.. end.Lines, last]
            : end.Lines;

    /// <summary>What the generator could not do outweighs whatever it has measured.</summary>
    private static int CodeOf(LoadEnd end, Answer? answer)
    {
        var figures = BlocksOf(end).Select(line => line.Live!).ToList();
        if (figures.Any(figure => !figure.Health.IsValid))
            return ExitCode.Invalid;
        return end.Ending switch
        {
            LiveEnding.Interrupted or LiveEnding.StopFile => ExitCode.Interrupted,
            LiveEnding.CannotGoOn => ExitCode.Usage,
            LiveEnding.Aborted => ExitCode.Failed,
            _ => figures.Any(figure => figure.Thresholds.Any(threshold => threshold.CrossedAtSeconds is not null))
                ? ExitCode.Failed
                : answer?.ExitCode(failsOnInconclusive: false) ?? ExitCode.Good,
        };
    }
}
