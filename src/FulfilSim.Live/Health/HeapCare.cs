using System.Diagnostics.CodeAnalysis;

namespace FulfilSim.Live.Health;

/// <summary>
/// Has the collector do its longest work while nothing is counted. It copies what lives long until that counts as old, which
/// halts everybody; left to itself, it does so in the midst of a block, and with what the block before has left behind.
/// </summary>
internal sealed class HeapCare : IDisposable
{
    /// <summary>Of the warm-up: what the load's beginning piles up is there by then, and the time that is left makes good for the halt.</summary>
    private const double AgeingShare = 0.75;

    private readonly ITimer? _timer;

    /// <summary>To be made right before load begins: clears away what was before.</summary>
    /// <param name="warmUp">What comes in this time from now on is not counted.</param>
    public HeapCare(TimeProvider time, TimeSpan warmUp)
    {
        Settle();
        if (warmUp > TimeSpan.Zero)
            _timer = time.CreateTimer(_ => Age(), state: null, AgeingShare * warmUp, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer?.Dispose();

    [SuppressMessage("Critical Code Smell", "S1215", Justification = "That nobody waits just now is known here, and not to the collector.")]
    private static void Settle()
    {
        GC.Collect();
        GC.Collect(); // what the first has found alive is young still
    }

    /// <summary>What is young becomes old; what is old is left alone.</summary>
    private static void Age()
    {
        GC.Collect(1);
        GC.Collect(1);
    }
}
