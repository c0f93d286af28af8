using System.Globalization;
using FulfilSim.Cli.Running;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Sharding;

namespace FulfilSim.Cli.Printing;

/// <summary>What a command prints that ran a shard only: where its cells are, and how all shards are joined.</summary>
internal static class ShardPage
{
    private const string DirectoryDefault = "reports";

    public static void Print(ShardRecord record, Experiment experiment, string path, Audience audience)
    {
        if (audience.IsJson)
        {
            audience.Terminal.Out.Write(record.ToJson());
            return;
        }
        var output = audience.Terminal.Out;
        var (own, all) = (experiment.CellsOf(record.Shard).Count, experiment.Plan.Count);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Shard {record.Shard}: {own} of {all} cells are kept in {path}"));
        output.WriteLine($"All {record.Count} of them are joined by: {CommandToJoin(record, experiment, path)}");
    }

    /// <summary>The command that goes on with a shard that is not finished.</summary>
    public static string CommandToFinish(ShardFolder shard, Experiment experiment)
    {
        var record = shard.Record;
        var what = $"{record.Command} {RepeatCommand.ScenarioArguments(record.Scenario, record.Overrides)}{experiment.TypedArms}";
        var directory = Path.GetDirectoryName(shard.FolderPath) is { Length: > 0 } parent ? parent : ".";
        var run = record.RunId is { } id ? $" --run-id {id}" : "";
        var where = $"--shard {record.Shard} --out {RepeatCommand.Quoted(directory)}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"fulfilsim {what} --replications {record.Replications} --seed {record.Seed} {where}{run} --resume");
    }

    /// <summary>Names all shards at once. The star is in quotes: merge itself knows what it means, not every shell does.</summary>
    private static string CommandToJoin(ShardRecord record, Experiment experiment, string path)
    {
        var directory = Path.GetDirectoryName(path) ?? "";
        var all = Path.Combine(directory, string.Create(CultureInfo.InvariantCulture, $"{experiment.ResultName}.shard-*-of-{record.Count}"));
        var place = directory == DirectoryDefault ? "" : $" --out {RepeatCommand.Quoted(directory)}";
        return $"fulfilsim merge {RepeatCommand.Quoted(all)}{place}";
    }
}
