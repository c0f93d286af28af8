using FulfilSim.Cli.Help;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Live;
using FulfilSim.Experiments.Storing;
using FulfilSim.Live.Journeys;
using FulfilSim.Live.Running;

namespace FulfilSim.Cli.Running.Loading;

/// <summary>Where a live run's results go, and who asked.</summary>
/// <param name="Directory">Where the directory of results goes.</param>
/// <param name="ResultName">Name of the directory of results.</param>
/// <param name="CommandLine">The whole command as it was typed.</param>
internal sealed record LoadPlace(string Directory, string ResultName, bool IsResumed, string CommandLine, RunOrigin Origin);

/// <summary>Runs the blocks of a live run into a directory of results.</summary>
internal sealed class LoadRun(LoadRequest request, LoadPlace place, LiveRunner runner, IDeployments? deployments, Terminal terminal)
{
    private readonly TimeProvider _time = TimeProvider.System;

    /// <param name="begin">Called with the folder before the first block.</param>
    /// <param name="end">Called with the folder when all blocks are in it.</param>
    public LoadEnd Run(Action<CellFolder> begin, Action<CellFolder, ResultFolder> end)
    {
        using var results = ResultFolder.Claim(place.Directory, place.ResultName);
        var (digest, seed) = (request.Scenario.Digest, request.Scenario.Experiment.Seed);
        var folder = place.IsResumed ? CellFolder.Resume(results.PartialPath, digest, seed) : CellFolder.Create(results.PartialPath);
        begin(folder);
        using var interruption = new Interruption();
        using var stopFile = new StopFileWatch(request.Load.StopFile, _time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(interruption.Token, stopFile.Token);
        var (started, watch) = (_time.GetUtcNow(), _time.GetTimestamp());
        IReadOnlyList<LeftAtArm> left = [];
        LoadEnd last;
        try
        {
            last = RunBlocks(folder, stopFile, stop.Token);
        }
        finally
        {
            left = CleanUp(folder);
        }
        folder.Sort();
        if (last.IsWhole)
        {
            var count = folder.Lines.Count;
            var progress = new EngineProgress(
                count, count, last.ResumedCount, folder.Lines.Sum(line => line.Result!.IntentsSimulated), _time.GetElapsedTime(watch));
            var record = RunRecord.Of(
                request.Scenario, progress, place.CommandLine, VersionAction.Version, started, _time.GetUtcNow(), jobs: 1);
            (record with { Origin = place.Origin }).WriteTo(folder.FolderPath);
            end(folder, results);
        }
        TellOfRests(left, last.IsWhole ? results.FinalPath : results.PartialPath);
        return last with { FolderPath = folder.FolderPath, Lines = folder.Lines };
    }

    private LoadEnd RunBlocks(CellFolder folder, StopFileWatch stopFile, CancellationToken stop)
    {
        var blocks = request.Blocks();
        var kept = folder.Lines.Select(line => line.Key).ToHashSet();
        var schedule = request.StartAt is { } startAt
            ? BlockSchedule.Of(startAt, request.Scenario.Shop.Clock, request.Load, request.Slice)
            : null;
        for (var index = 0; index < blocks.Count; index++)
        {
            var task = blocks[index];
            if (kept.Contains(task.Key))
                continue;
            FinishedCell? cell;
            try
            {
                cell = runner.Run(task, index + 1, schedule?.StartOf(index), () => stopFile.IsThere, stop);
            }
            catch (TargetNotReadyException refusal) when (folder.Lines.Count > 0) // what was measured before is not lost
            {
                return new(LiveEnding.CannotGoOn, null, index, blocks.Count) { WhyNot = refusal.Message };
            }
            if (cell is null)
                return new(stopFile.IsThere ? LiveEnding.StopFile : LiveEnding.Interrupted, null, index, blocks.Count);
            var line = cell.LineOf(request.Scenario.Digest, task);
            if (line.Live!.Ending is LiveEnding.Interrupted or LiveEnding.StopFile or LiveEnding.CannotGoOn)
                return new(line.Live.Ending, line, index, blocks.Count) { WhyNot = line.Live.WhyNot };
            folder.Keep(line, cell.Outcomes);
            if (line.Live.Ending == LiveEnding.Aborted)
                return new(LiveEnding.Aborted, line, index + 1, blocks.Count) { ResumedCount = kept.Count };
        }
        return new(LiveEnding.Completed, null, blocks.Count, blocks.Count) { ResumedCount = kept.Count };
    }

    /// <summary>Whatever has happened: what the run has made at the target is taken away again. A second Ctrl-C ends that too.</summary>
    private IReadOnlyList<LeftAtArm> CleanUp(CellFolder folder)
    {
        if (deployments is null)
            return [];
        var left = deployments.CleanUpAsync(CancellationToken.None).GetAwaiter().GetResult();
        foreach (var line in folder.Lines)
        {
            var count = left.Count(each => each.Arm == line.Arm && each.Order.Block == line.Replication);
            if (count > 0)
                folder.Amend(line with { Live = line.Live! with { LeftBehind = count } });
        }
        if (left.Count > 0)
            LeftBehindFile.Write(left, folder.FolderPath);
        return left;
    }

    private void TellOfRests(IReadOnlyList<LeftAtArm> left, string folder)
    {
        if (left.Count > 0)
        {
            terminal.Error.WriteLine(
                $"{left.Count} {(left.Count == 1 ? "order was" : "orders were")} left behind at the target: {Path.Combine(folder, LeftBehindFile.Name)}");
        }
    }
}

/// <summary>How a live run ended.</summary>
/// <param name="Ending">How its last block did.</param>
/// <param name="LastBlock">The block that was cut short; null when none was.</param>
/// <param name="BlocksDone">Blocks that came to their end.</param>
/// <param name="BlocksTotal">Of how many.</param>
internal sealed record LoadEnd(LiveEnding Ending, CellLine? LastBlock, int BlocksDone, int BlocksTotal)
{
    public int ResumedCount { get; init; }

    /// <summary>Why it could not go on, a sentence; empty where it could.</summary>
    public string WhyNot { get; init; } = "";

    public string FolderPath { get; init; } = "";

    /// <summary>All blocks that are kept.</summary>
    public IReadOnlyList<CellLine> Lines { get; init; } = [];

    public bool IsWhole => BlocksDone == BlocksTotal;
}
