using FulfilSim.Live.Options;

namespace FulfilSim.Live.Journeys.Feeders;

/// <summary>Which part of all intents of a run a target sees, so that no row is given out twice.</summary>
public sealed record FeederSlice
{
    /// <summary>The whole run in one block on one machine.</summary>
    public static FeederSlice Whole { get; } = new();

    /// <summary>Number of the first intent that can come.</summary>
    public long IntentFirst { get; init; }

    /// <summary>0-based number of the block, and of how many.</summary>
    public int Block { get; init; }

    public int BlockCount { get; init; } = 1;

    /// <summary>0-based number of the load machine, and of how many; each numbers its own intents.</summary>
    public int Shard { get; init; }

    public int ShardCount { get; init; } = 1;

    /// <summary>
    /// The row of an intent, the same in every arm. Recycled rows start anew in each block; unique ones are spread over blocks
    /// like cards over players, since nobody knows how many a block will need.
    /// </summary>
    internal long RowOf(long intent, FeederUse use)
    {
        var number = intent - IntentFirst;
        if (use == FeederUse.Unique)
            number = (number * BlockCount) + Block;
        return (number * ShardCount) + Shard;
    }
}
