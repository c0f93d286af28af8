using FulfilSim.Statistics;

namespace FulfilSim.Actors.Retrying;

/// <summary>When to try again.</summary>
public sealed class RetryPolicy(RetryOptions options)
{
    /// <summary>The wait before a retry.</summary>
    /// <param name="retry">0 for the first.</param>
    /// <param name="last">The wait before; the base where there was none.</param>
    /// <param name="stream">One number is drawn where waits are jittered.</param>
    public TimeSpan WaitBefore(int retry, TimeSpan last, ref RandomStream stream)
    {
        var bound = Bound(retry);
        return options.Jitter switch
        {
            Jitter.Full => bound * stream.NextUnit(),
            Jitter.Equal => (bound / 2) + (bound / 2 * stream.NextUnit()),
            Jitter.Decorrelated => Least(options.Cap, options.Base + (((last * 3) - options.Base) * stream.NextUnit())),
            _ => bound,
        };
    }

    /// <summary>Whether a caller may try again now; takes the token that it costs.</summary>
    /// <param name="retries">Retries of this call so far.</param>
    /// <param name="caller">The caller's own account.</param>
    public bool MayRetry(int retries, ref CallerAccount caller)
    {
        if (retries >= options.Max)
            return false;
        if (options.Breaker is { } breaker && caller.FailedAttempts > breaker.Threshold * caller.Calls)
            return false;
        if (options.Budget is null)
            return true;
        if (caller.Tokens <= 1)
            return false;
        caller.Tokens -= 1;
        return true;
    }

    /// <summary>A caller makes a new call.</summary>
    public void Called(ref CallerAccount caller)
    {
        caller.Calls++;
        if (options.Budget is { } budget)
            caller.Tokens = Math.Min(budget.Size, caller.Tokens + budget.RefillPerCall);
    }

    /// <summary>The account of a caller who has not called yet.</summary>
    public CallerAccount NewAccount() => new() { Tokens = options.Budget?.Size ?? 0 };

    private TimeSpan Bound(int retry)
    {
        if (options.Growth == BackoffGrowth.Fixed)
            return Least(options.Base, options.Cap);
        var doublings = Math.Min(retry, 62);
        return options.Base.Ticks <= options.Cap.Ticks >> doublings ? options.Base * (1L << doublings) : options.Cap;
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;
}

/// <summary>What a caller's retries are measured by.</summary>
public record struct CallerAccount
{
    /// <summary>Tokens in the bucket.</summary>
    public double Tokens { get; set; }

    /// <summary>Calls made, retries not counted.</summary>
    public long Calls { get; set; }

    /// <summary>Attempts that failed.</summary>
    public long FailedAttempts { get; set; }
}
