using FulfilSim.Live.Health;

namespace FulfilSim.Tests.Live.Health;

/// <summary>A process whose figures a test sets.</summary>
internal sealed class FakeProbes : IGeneratorProbes
{
    private readonly Queue<Action> _queued = new();

    public TimeSpan Paused { get; set; }

    public TimeSpan ProcessorTime { get; set; }

    public int Processors { get; init; } = 2;

    public long PendingWork { get; set; }

    /// <summary>Whether work that is queued has to wait until <see cref="WorkOff"/>.</summary>
    public bool IsStarved { get; set; }

    public void Queue(Action work)
    {
        _queued.Enqueue(work);
        if (!IsStarved)
            WorkOff();
    }

    /// <summary>Threads are there again: all that waits is done.</summary>
    public void WorkOff()
    {
        while (_queued.TryDequeue(out var work))
            work();
    }
}
