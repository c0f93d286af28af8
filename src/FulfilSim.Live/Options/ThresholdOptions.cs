using FulfilSim.Statistics;

namespace FulfilSim.Live.Options;

/// <summary>A measure that is watched over a sliding window while the load is on.</summary>
public sealed record ThresholdOptions
{
    /// <summary>
    /// One of failureRate, shedRate, errorRate (shares), throughput (decided intents a second), and acknowledgement.p99,
    /// confirmation.p99, requests.p99, steps.NAME.p99 with any of p50, p90, p95, p99, p99.9, mean and max (durations).
    /// </summary>
    public required string Measure { get; init; }

    /// <summary>The most it may be: "2%" or "300ms". Default: no such bound.</summary>
    public string AtMost { get; init; } = "";

    /// <summary>The least it may be. Default: no such bound.</summary>
    public string AtLeast { get; init; } = "";

    /// <summary>Length of the sliding window. Default 10s; from 1s to 1h.</summary>
    public TimeSpan Window { get; init => field = Require.InRange(value, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)); } = TimeSpan.FromSeconds(10);

    /// <summary>It is judged no earlier than so long after the warm-up. Default 0s; to 1d.</summary>
    public TimeSpan Delay { get; init => field = Require.InRange(value, TimeSpan.Zero, TimeSpan.FromDays(1)); } = TimeSpan.Zero;

    /// <summary>Whether the run stops as soon as it is crossed. Default false.</summary>
    public bool Abort { get; init; }
}
