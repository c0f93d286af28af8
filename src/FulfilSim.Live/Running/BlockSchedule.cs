using FulfilSim.Fulfilment.Options;
using FulfilSim.Live.Options;

namespace FulfilSim.Live.Running;

/// <summary>When blocks begin on all machines that share a load: one after the other, each with the longest time that it may take.</summary>
/// <param name="startAt">When the first begins.</param>
/// <param name="period">From the begin of one to the begin of the next.</param>
public sealed class BlockSchedule(DateTimeOffset startAt, TimeSpan period)
{
    /// <summary>For getting ready: setting up, resetting.</summary>
    private static readonly TimeSpan ForPreparation = TimeSpan.FromSeconds(5);

    public static BlockSchedule Of(DateTimeOffset startAt, ClockOptions clock, LoadOptions load, LoadSlice? slice)
    {
        ArgumentNullException.ThrowIfNull(load);
        var block = BlockClock.Of(clock, load, slice);
        return new(startAt, block.Length + load.Deadline + load.WashOut + ForPreparation);
    }

    /// <param name="index">0-based, in the order in which blocks are run.</param>
    public DateTimeOffset StartOf(int index) => startAt + (period * index);
}
