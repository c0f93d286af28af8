namespace FulfilSim.Live.Pacing;

/// <summary>Wakes the pacer's thread. A bell that was rung stays rung until it is silenced, so no ring is lost.</summary>
internal sealed class Bell
{
    private readonly object _gate = new();
    private bool _isRung;

    public bool IsRung => Volatile.Read(ref _isRung);

    /// <summary>From any thread.</summary>
    public void Ring()
    {
        if (Interlocked.Exchange(ref _isRung, true))
            return; // rung before: whoever listens will look
        lock (_gate)
            Monitor.Pulse(_gate);
    }

    /// <summary>To be called before looking for what a ring may have announced.</summary>
    public void Silence() => Interlocked.Exchange(ref _isRung, false);

    /// <summary>Sleeps until the bell is rung, and no longer than a limit.</summary>
    public void Wait(TimeSpan limit)
    {
        lock (_gate)
        {
            while (!IsRung && Monitor.Wait(_gate, limit))
            {
            }
        }
    }
}
