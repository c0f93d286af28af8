using FulfilSim.Statistics;

namespace FulfilSim.Live.Health;

/// <summary>What was seen of the generator since the end of the warm-up.</summary>
/// <param name="Length">How long it was watched.</param>
/// <param name="Paused">For how much of it the garbage collector stopped everybody.</param>
/// <param name="PauseMax">The longest stop between two looks.</param>
/// <param name="ProcessorTime">Processor time used.</param>
/// <param name="Processors">Processors it may use; 1 or above.</param>
/// <param name="ThreadWait">How long work waited for a thread; what still waits counts with its time so far.</param>
/// <param name="PendingMax">Most work that waited for a thread at a look.</param>
public sealed record GeneratorFigures(
    TimeSpan Length, TimeSpan Paused, TimeSpan PauseMax, TimeSpan ProcessorTime, int Processors, DurationHistogram ThreadWait, long PendingMax)
{
    /// <summary>Share of the time in which the collector stopped everybody, 0 to 1.</summary>
    public double PauseRatio => Length > TimeSpan.Zero ? Paused / Length : 0;

    /// <summary>Share of all processors, 0 to 1.</summary>
    public double ProcessorRatio => Length > TimeSpan.Zero ? ProcessorTime / Length / Processors : 0;
}
