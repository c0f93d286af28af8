using FulfilSim.Experiments.Cells;

namespace FulfilSim.Experiments.Sharding;

/// <summary>The shards of one experiment, and what keeps them from being joined.</summary>
/// <param name="shards">In any order; one at least.</param>
public sealed class ShardSet(IEnumerable<ShardFolder> shards)
{
    /// <summary>More missing shards than this are counted, not named.</summary>
    private const int NamedMax = 10;

    /// <summary>By number; of equal ones as they were named.</summary>
    public IReadOnlyList<ShardFolder> Shards { get; } = [.. shards.OrderBy(shard => shard.Record.Number)];

    /// <summary>What all shards have in common, as the first one says it.</summary>
    public ShardRecord Record => Shards[0].Record;

    /// <summary>What their records tell: parts of different runs, shards that are there twice or not at all. Empty when all is well.</summary>
    public IReadOnlyList<string> ProblemsOfRecords()
    {
        string[] strangers = [.. Shards.Skip(1).SelectMany(Strangeness)];
        return strangers.Length > 0 ? strangers : [.. Doubles(), .. Missing()];
    }

    /// <summary>What their cells tell: shards that are not finished, or hold what is not theirs. Empty when all is well.</summary>
    /// <param name="cellsOf">The cells that a shard has to hold.</param>
    /// <param name="commandToFinish">The command that goes on with a shard.</param>
    public IReadOnlyList<string> ProblemsOfCells(Func<Shard, IReadOnlyList<CellTask>> cellsOf, Func<ShardFolder, string> commandToFinish)
    {
        ArgumentNullException.ThrowIfNull(cellsOf);
        ArgumentNullException.ThrowIfNull(commandToFinish);
        return [.. Shards.SelectMany(shard => ProblemsOf(shard, [.. cellsOf(shard.Shard).Select(task => task.Key)], commandToFinish))];
    }

    private static IEnumerable<string> ProblemsOf(ShardFolder shard, HashSet<CellKey> expected, Func<ShardFolder, string> commandToFinish)
    {
        var kept = shard.Cells.Lines.Select(line => line.Key).ToList();
        if (kept.Find(key => !expected.Contains(key)) is { } stranger)
            yield return $"shard {shard.Shard} holds a cell that is not its own ({stranger}): {shard.FolderPath}";
        else if (kept.Count < expected.Count)
            yield return $"shard {shard.Shard} is not finished: {kept.Count} of {expected.Count} cells; finish it with: {commandToFinish(shard)}";
    }

    private IEnumerable<string> Strangeness(ShardFolder shard)
    {
        (string What, string First, string Other)[] traits =
        [
            Trait("version of FulfilSim", record => record.Version),
            Trait("command", record => record.Command),
            Trait("scenario digest", record => record.ScenarioDigest),
            Trait("seed", record => record.Seed),
            Trait("number of replications", record => record.Replications),
            Trait("choice of arms", record => record.Arms.Count == 0 ? "all" : string.Join(',', record.Arms)),
            Trait("number of shards", record => record.Count),
            Trait("run", record => record.RunId ?? "-"),
        ];
        return traits.Where(trait => trait.First != trait.Other).Select(trait =>
            $"shard {shard.Shard} is of another run than shard {Shards[0].Shard}, as its {trait.What} is {trait.Other}, not {trait.First}: "
            + $"{shard.FolderPath} and {Shards[0].FolderPath}");

        (string What, string First, string Other) Trait(string what, Func<ShardRecord, object> of) =>
            (what, $"{of(Record)}", $"{of(shard.Record)}");
    }

    private IEnumerable<string> Doubles() =>
        from shard in Shards
        group shard.FolderPath by shard.Shard into same
        where same.Count() > 1
        select $"shard {same.Key} is there {(same.Count() == 2 ? "twice" : $"{same.Count()} times")}: {string.Join(" and ", same)}";

    private IEnumerable<string> Missing()
    {
        var there = Shards.Select(shard => shard.Record.Number).ToHashSet();
        var missing = Enumerable.Range(1, Record.Count).Where(number => !there.Contains(number)).ToList();
        foreach (var number in missing.Take(NamedMax))
            yield return $"shard {new Shard(number, Record.Count)} is missing";
        if (missing.Count > NamedMax)
            yield return $"{missing.Count - NamedMax} more shards are missing";
    }
}
