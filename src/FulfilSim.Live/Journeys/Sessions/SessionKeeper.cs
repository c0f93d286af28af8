namespace FulfilSim.Live.Journeys.Sessions;

/// <summary>Keeps one session going: logs in when it is needed, anew before it runs out, and never twice at a time.</summary>
/// <param name="logIn">Logs in; tells what the world does, and throws nothing of it.</param>
/// <param name="time">The run's.</param>
/// <param name="validFor">How long a session may be used.</param>
internal sealed class SessionKeeper(Func<Task<LogInEnd>> logIn, TimeProvider time, TimeSpan validFor)
{
    /// <summary>Share of its time after which a session is renewed while the old one is still used.</summary>
    private const double RenewedAfter = 0.9;

    private readonly Lock _gate = new();
    private Session? _current;
    private Task<LogInEnd>? _pending;

    /// <summary>The session, when there is one that may be used; starts renewing one that will not last much longer.</summary>
    public Session? Fresh()
    {
        if (Volatile.Read(ref _current) is not { } session)
            return null;
        var age = time.GetElapsedTime(session.Since);
        if (age >= validFor)
            return null;
        if (age >= validFor * RenewedAfter)
            _ = RenewAsync(session);
        return session;
    }

    /// <summary>Logs in, unless somebody else has done so since, or is about to.</summary>
    /// <param name="stale">The session that is no good any more; null for none.</param>
    public Task<LogInEnd> RenewAsync(Session? stale)
    {
        lock (_gate)
        {
            if (_current is { } current && current != stale && time.GetElapsedTime(current.Since) < validFor)
                return Task.FromResult(new LogInEnd(current, default));
            return _pending is { IsCompleted: false } pending ? pending : _pending = LogInAsync();
        }
    }

    private async Task<LogInEnd> LogInAsync()
    {
        await Task.Yield(); // the lock is not held while a request is made
        var end = await logIn();
        if (end.Session is not null)
            Volatile.Write(ref _current, end.Session);
        return end;
    }
}
