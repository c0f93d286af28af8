using FulfilSim.Actors.Retrying;
using FulfilSim.Statistics;

namespace FulfilSim.Actors.Networks.Options;

/// <summary>
/// Where customers come from, and where they get their answer. An open one sends whatever happens: by
/// <see cref="Rate"/> (Poisson), <see cref="Interarrival"/> (renewal) or <see cref="Recorded"/>; a closed one is a number of
/// callers who think, call and wait for the answer. Exactly one of the four is given.
/// </summary>
public sealed record SourceOptions
{
    /// <summary>What reports call it.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the first place.</summary>
    public required string To { get; init; }

    /// <summary>Poisson arrivals at this rate, times the factor of the moment.</summary>
    public Rate? Rate { get; init; }

    /// <summary>Gap between arrivals. The first comes after one gap.</summary>
    public Distribution? Interarrival { get; init; }

    /// <summary>Moments of arrival, counted from the start of the run.</summary>
    public IReadOnlyList<TimeSpan> Recorded { get; init; } = [];

    /// <summary>Callers who wait for each answer, think, and call again.</summary>
    public ClosedOptions? Closed { get; init; }

    /// <summary>Customers that come together at each arrival. Default: one.</summary>
    [Measured(In.Number)]
    public Distribution BatchSize { get; init; } = Constant.Of(1);

    /// <summary>How the rate swings around its mean; for Poisson arrivals only.</summary>
    public SwingOptions? Swing { get; init; }

    /// <summary>Stretches with another rate; for Poisson arrivals only. Factors of overlapping ones multiply.</summary>
    public IReadOnlyList<RateStep> Steps { get; init; } = [];

    /// <summary>First moment of arrivals, counted from the start. Default 0s.</summary>
    public TimeSpan From { get; init => field = Require.NotNegative(value); }

    /// <summary>How long arrivals go on; left out: to the end of the run.</summary>
    public TimeSpan? For { get; init => field = value is { } given ? Require.Positive(given) : null; }

    /// <summary>Rank at stations with priorities; lower is served first. Default 0; from 0 to 1000.</summary>
    public int Priority { get; init => field = Require.InRange(value, 0, 1000); }

    /// <summary>Callers among whom customers are spread; each has a retry budget and breaker of its own. Default 1; from 1 to 1000000.</summary>
    public int Callers { get; init => field = Require.InRange(value, 1, 1_000_000); } = 1;

    /// <summary>Time under way from source to place and back, each way drawn anew. Default: none.</summary>
    public Distribution Latency { get; init; } = Constant.Of(0);

    /// <summary>How long a caller waits for the answer of an attempt; left out: for ever.</summary>
    public TimeSpan? Timeout { get; init => field = value is { } given ? Require.Positive(given) : null; }

    /// <summary>Whether a time-out takes the work back where it waits or is served. Default false: it is done all the same.</summary>
    public bool CancelsWork { get; init; }

    /// <summary>What follows a failed, refused or timed-out attempt. Default: nothing.</summary>
    public RetryOptions Retry { get; init; } = new();
}

/// <summary>A closed workload.</summary>
public sealed record ClosedOptions
{
    /// <summary>Callers. Default 1; from 1 to 1000000.</summary>
    public int Callers { get; init => field = Require.InRange(value, 1, 1_000_000); } = 1;

    /// <summary>From an answer to the next call, and before the first. Default: none.</summary>
    public Distribution ThinkTime { get; init; } = Constant.Of(0);
}

/// <summary>A rate that swings: rate(t) = mean (1 + amplitude sin(2π (t - shift) / period)).</summary>
public sealed record SwingOptions
{
    /// <summary>Height over the mean. Default 50%; up to 100%.</summary>
    public Ratio Amplitude { get; init; } = new(0.5);

    /// <summary>Length of one swing. Default 24h; above 0s.</summary>
    public TimeSpan Period { get; init => field = Require.Positive(value); } = TimeSpan.FromHours(24);

    /// <summary>Moment at which the rate rises through its mean. Default 0s.</summary>
    public TimeSpan Shift { get; init => field = Require.NotNegative(value); }
}

/// <summary>A stretch of time with a multiple of the ordinary rate.</summary>
public sealed record RateStep
{
    /// <summary>Begin, counted from the start. Default 0s.</summary>
    public TimeSpan From { get; init => field = Require.NotNegative(value); }

    /// <summary>Length. Default 1s; above 0s.</summary>
    public TimeSpan For { get; init => field = Require.Positive(value); } = TimeSpan.FromSeconds(1);

    /// <summary>Rate over ordinary rate. Default 1; from 0 to 100000.</summary>
    public double Factor { get; init => field = Require.InRange(value, 0.0, 100_000.0); } = 1;
}
