using FulfilSim.Experiments.Scenarios;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Cells;

/// <summary>
/// The order of a live experiment: block after block, in each of which every arm comes once, in an order drawn for the block, so
/// that what changes by the hour falls on all of them.
/// </summary>
public static class BlockOrder
{
    private static readonly Purpose Draw = Purpose.Named("block-order");

    /// <summary>The same tasks in the order in which they are to be run.</summary>
    public static IReadOnlyList<CellTask> Of(Scenario scenario, IReadOnlyList<CellTask> tasks)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(tasks);
        var seed = scenario.Experiment.Seed;
        return [.. tasks.GroupBy(task => task.Key.Replication).OrderBy(block => block.Key).SelectMany(block => Shuffled([.. block], seed))];
    }

    /// <summary>Every order is equally likely (Durstenfeld 1964).</summary>
    private static CellTask[] Shuffled(CellTask[] block, ulong seed)
    {
        var streams = new Streams(seed, block[0].Key.Replication);
        for (var last = block.Length - 1; last > 0; last--)
        {
            var other = (int)(streams.For(Draw, last).NextUnit() * (last + 1));
            (block[last], block[other]) = (block[other], block[last]);
        }
        return block;
    }
}
