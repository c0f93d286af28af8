using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Storing;

namespace FulfilSim.Experiments.Sharding;

/// <summary>The directory of a shard, to be read only.</summary>
/// <param name="FolderPath">Where it is.</param>
/// <param name="Record">What it is a part of.</param>
/// <param name="Cells">The cells it has so far.</param>
public sealed record ShardFolder(string FolderPath, ShardRecord Record, CellFolder Cells)
{
    public Shard Shard => Record.Shard;

    /// <summary>Opens the directory; of a shard that is not finished yet, the one beside it.</summary>
    /// <exception cref="ShardRefusedException">It is no shard, or cannot be read.</exception>
    public static ShardFolder Open(string path)
    {
        var finished = Path.TrimEndingDirectorySeparator(path);
        var partial = finished + ResultFolder.PartialSuffix;
        var folder = !Directory.Exists(finished) && Directory.Exists(partial) ? partial : finished;
        var record = ShardRecord.ReadFrom(folder);
        try
        {
            return new(folder, record, CellFolder.Open(folder, record.ScenarioDigest, record.Seed));
        }
        catch (CellsUnreadableException refusal)
        {
            throw new ShardRefusedException(refusal.FilePath, refusal.Reason);
        }
    }
}
