using FulfilSim.Statistics;

namespace FulfilSim.Live.Telemetry;

/// <summary>Where figures go while a block runs, and whose they are.</summary>
public sealed record TelemetryOptions
{
    /// <summary>The user's collector: it speaks OTLP over HTTP. Without a path, the one that the protocol names is meant.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>Which run.</summary>
    public required string RunId { get; init; }

    /// <summary>Name of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>Which arm is under load. Default: none is named.</summary>
    public string Arm { get; init; } = "";

    /// <summary>Which block of the run, 1-based. Default 1.</summary>
    public int Block { get; init; } = 1;

    /// <summary>Version of FulfilSim.</summary>
    public required string Version { get; init; }

    /// <summary>Time between two exports. Default 5s; from 100ms to 1h.</summary>
    public TimeSpan Interval { get; init => field = Require.InRange(value, TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1)); } = TimeSpan.FromSeconds(5);

    /// <summary>How long one export, and the last one at the block's end, may take. Default 3s; from 100ms to 1min.</summary>
    public TimeSpan Limit { get; init => field = Require.InRange(value, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1)); } = TimeSpan.FromSeconds(3);
}
