using FulfilSim.Cli.Help;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Sharding;
using FulfilSim.Experiments.Storing;

namespace FulfilSim.Cli.Running;

/// <summary>Puts the cells of all shards into one directory of results, and has the experiment report.</summary>
/// <param name="directory">Where the directory of results goes.</param>
/// <param name="commandLine">The whole command as it was typed.</param>
internal sealed class ShardJoining(string directory, string commandLine)
{
    private readonly TimeProvider _time = TimeProvider.System;

    public Answer Join(ShardSet shards, Experiment experiment, Audience audience)
    {
        using var results = ResultFolder.Claim(directory, experiment.ResultName);
        var (started, begin) = (_time.GetUtcNow(), _time.GetTimestamp());
        var cells = CellFolder.Create(results.PartialPath);
        experiment.Join([.. shards.Shards.Select(shard => shard.Cells)], cells);
        cells.Sort();
        var count = cells.Lines.Count;
        var progress = new EngineProgress(count, count, CellsResumed: count, SimulatedCount: 0, _time.GetElapsedTime(begin));
        var record = RunRecord.Of(
            experiment.Scenario, progress, commandLine, VersionAction.Version, started, _time.GetUtcNow(), jobs: 1);
        var asked = shards.Record;
        (record with { Origin = Origins.Of(asked.Command, experiment.Scenario, asked.Scenario, asked.Overrides) }).WriteTo(cells.FolderPath);
        return experiment.Report(cells, results, audience);
    }
}
