using FulfilSim.Statistics;

namespace FulfilSim.Actors.Networks.Options;

/// <summary>Whether the run is about a stretch of time or about the long run.</summary>
public enum RunKind
{
    /// <summary>A stretch of time that begins with an empty network, such as a day.</summary>
    Terminating = 0,

    /// <summary>The long run: what the start did is discarded.</summary>
    Steady,
}

/// <summary>A plain queueing network: sources of customers, and places they go through. Names are unique over all of them.</summary>
public sealed record NetworkOptions
{
    /// <summary>The destination of whoever leaves the network.</summary>
    public const string Out = "out";

    /// <summary>A stretch of time, or the long run. Default terminating.</summary>
    public RunKind Kind { get; init; }

    /// <summary>Start that is discarded. Left out in a steady run, it is found by MSER-5; in a terminating one it is 0s.</summary>
    public TimeSpan? WarmUp { get; init => field = value is { } given ? Require.InRange(given, TimeSpan.Zero, RunLengthMax) : null; }

    /// <summary>Length that is measured, warm-up not counted. Default 1h; from 0.001ms to 10000d.</summary>
    public TimeSpan RunLength { get; init => field = Require.InRange(value, TimeSpan.FromMicroseconds(1), RunLengthMax); } = TimeSpan.FromHours(1);

    /// <summary>Whether sources stop at the end and the run goes on until nobody is left, counted all the same; at most for
    /// 100 times the measured length, since some may wait for ever. Default false.</summary>
    public bool Drain { get; init; }

    /// <summary>Equal parts of the measured length that are reported one by one, for batch means. Default 1; from 1 to 1000.</summary>
    public int Batches { get; init => field = Require.InRange(value, 1, 1000); } = 1;

    /// <summary>Where customers come from.</summary>
    public IReadOnlyList<SourceOptions> Sources { get; init; } = [];

    /// <summary>Where customers are served.</summary>
    public IReadOnlyList<NetworkStationOptions> Stations { get; init; } = [];

    /// <summary>Where a customer splits into parts that go different ways at once.</summary>
    public IReadOnlyList<ForkOptions> Forks { get; init; } = [];

    /// <summary>Where the parts of a customer wait for each other.</summary>
    public IReadOnlyList<JoinOptions> Joins { get; init; } = [];

    /// <summary>Where customers take goods from a shelf that is filled again.</summary>
    public IReadOnlyList<StockPointOptions> StockPoints { get; init; } = [];

    /// <summary>Items that many customers write at once, under optimistic concurrency.</summary>
    public IReadOnlyList<SharedItemOptions> SharedItems { get; init; } = [];

    /// <summary>Stretches of time that sources report apart, counted from the start of the run.</summary>
    public IReadOnlyList<ReportWindow> Windows { get; init; } = [];

    private static TimeSpan RunLengthMax => TimeSpan.FromDays(10_000);
}

/// <summary>A stretch of time with a name.</summary>
public sealed record ReportWindow
{
    /// <summary>What reports call it.</summary>
    public required string Name { get; init; }

    /// <summary>Begin, counted from the start of the run. Default 0s.</summary>
    public TimeSpan From { get; init => field = Require.NotNegative(value); }

    /// <summary>Length. Default 1s; above 0s.</summary>
    public TimeSpan For { get; init => field = Require.Positive(value); } = TimeSpan.FromSeconds(1);
}
