namespace FulfilSim.Cli.Running.Loading;

/// <summary>Looks once in a while whether the stop file is there, and asks to stop when it is.</summary>
internal sealed class StopFileWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly string _path;
    private readonly CancellationTokenSource _stop = new();
    private readonly ITimer? _timer;

    /// <param name="path">Empty: there is none.</param>
    public StopFileWatch(string path, TimeProvider time)
    {
        _path = path;
        if (path.Length > 0)
            _timer = time.CreateTimer(_ => Look(), null, TimeSpan.Zero, Interval);
    }

    public CancellationToken Token => _stop.Token;

    public bool IsThere => _stop.IsCancellationRequested;

    public void Dispose()
    {
        _timer?.Dispose();
        _stop.Dispose();
    }

    private void Look()
    {
        if (!File.Exists(_path))
            return;
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            return; // the run is over
        }
    }
}
