namespace FulfilSim.Live.Health;

/// <summary>What can be read off the process that makes the load.</summary>
public interface IGeneratorProbes
{
    /// <summary>Time for which the garbage collector has stopped everybody, since the process began.</summary>
    TimeSpan Paused { get; }

    /// <summary>Processor time used, since the process began.</summary>
    TimeSpan ProcessorTime { get; }

    /// <summary>Processors that the process may use; 1 or above.</summary>
    int Processors { get; }

    /// <summary>Work that waits for a thread of the pool.</summary>
    long PendingWork { get; }

    /// <summary>Hands work to the pool.</summary>
    void Queue(Action work);
}

/// <summary>This process.</summary>
public sealed class ProcessProbes : IGeneratorProbes
{
    public TimeSpan Paused => GC.GetTotalPauseDuration();

    public TimeSpan ProcessorTime => OperatingSystem.IsBrowser() || OperatingSystem.IsIOS() || OperatingSystem.IsTvOS()
        ? TimeSpan.Zero
        : Environment.CpuUsage.TotalTime;

    public int Processors => Environment.ProcessorCount;

    public long PendingWork => ThreadPool.PendingWorkItemCount;

    public void Queue(Action work) => ThreadPool.UnsafeQueueUserWorkItem(static act => act(), work, preferLocal: false);
}
