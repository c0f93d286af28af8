namespace FulfilSim.Shops;

/// <summary>Workers behind one bounded line. Who comes when the line is full is turned away at once.</summary>
internal sealed class Counter(TestShopOptions options) : IDisposable
{
    private readonly SemaphoreSlim _workers = new(options.Workers);
    private int _present;

    /// <summary>Waits for a worker, and for what the work takes.</summary>
    /// <returns>False when the line was full.</returns>
    public async Task<bool> ServeAsync(CancellationToken cancellation)
    {
        var present = Interlocked.Increment(ref _present);
        try
        {
            if (present > options.Workers + options.QueueCapacity)
                return false;
            await _workers.WaitAsync(cancellation);
            try
            {
                await Task.Delay(options.ServiceTime * (1 + (options.SlowsWithConcurrency * (Volatile.Read(ref _present) - 1))), cancellation);
                return true;
            }
            finally
            {
                _workers.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _present);
        }
    }

    public void Dispose() => _workers.Dispose();
}
