using FulfilSim.Statistics;

namespace FulfilSim.Actors.Retrying;

/// <summary>How a wait is spread at random.</summary>
public enum Jitter
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>Uniform from 0 to the wait.</summary>
    Full,

    /// <summary>Half of the wait is kept, half is uniform.</summary>
    Equal,

    /// <summary>Uniform from the base to three times the last wait, up to the bound.</summary>
    Decorrelated,
}

/// <summary>How waits grow.</summary>
public enum BackoffGrowth
{
    /// <summary>Always the base.</summary>
    Fixed = 0,

    /// <summary>The base, times 2 for every further retry, up to the bound.</summary>
    Exponential,
}

/// <summary>How a failed attempt is tried again. Brooker, "Exponential backoff and jitter" (2015), "What is backoff for?" (2022).</summary>
public sealed record RetryOptions
{
    /// <summary>Retries after the first attempt. Default 0; from 0 to 1000000.</summary>
    public int Max { get; init => field = Require.InRange(value, 0, 1_000_000); }

    /// <summary>Wait before the first retry. Default 0s: at once.</summary>
    public TimeSpan Base { get; init => field = Require.NotNegative(value); }

    /// <summary>Bound of all waits. Default 1d.</summary>
    public TimeSpan Cap { get; init => field = Require.NotNegative(value); } = TimeSpan.FromDays(1);

    /// <summary>How waits grow. Default fixed.</summary>
    public BackoffGrowth Growth { get; init; }

    /// <summary>How waits are spread. Default none.</summary>
    public Jitter Jitter { get; init; }

    /// <summary>A bucket of tokens that retries are paid from, one for each caller; left out: retries are free.</summary>
    public TokenBucketOptions? Budget { get; init; }

    /// <summary>Stops retries while too many attempts fail, one for each caller; left out: none.</summary>
    public RetryBreakerOptions? Breaker { get; init; }
}

/// <summary>A bucket of tokens; each retry takes one and needs more than one to be there.</summary>
public sealed record TokenBucketOptions
{
    /// <summary>Tokens at the start and at most. Default 5; from 0 to 1000000.</summary>
    public double Size { get; init => field = Require.InRange(value, 0.0, 1_000_000.0); } = 5;

    /// <summary>Tokens that each call adds. Default 0.1; from 0 to 1000.</summary>
    public double RefillPerCall { get; init => field = Require.InRange(value, 0.0, 1000.0); } = 0.1;
}

/// <summary>No retries while failed attempts over calls, both since the start, are above a threshold.</summary>
public sealed record RetryBreakerOptions
{
    /// <summary>Share of failed attempts above which nothing is tried again. Default 10%.</summary>
    public Ratio Threshold { get; init; } = new(0.1);
}
