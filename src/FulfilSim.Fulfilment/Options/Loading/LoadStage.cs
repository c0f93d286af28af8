using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Options.Loading;

/// <summary>One stretch of a load shape. Exactly one of its properties is given, and names what the stretch is.</summary>
public sealed record LoadStage
{
    /// <summary>Open: intents come at a rate, whatever becomes of those before.</summary>
    public InjectStage? Inject { get; init; }

    /// <summary>Open: intents come at a rate that is drawn anew for every interval.</summary>
    public InjectRandomStage? InjectRandom { get; init; }

    /// <summary>Open: the rate goes in a straight line from that of the stage before to another.</summary>
    public RampingInjectStage? RampingInject { get; init; }

    /// <summary>Closed: so many buyers, each of whom begins anew when the last intent has come to its end.</summary>
    public KeepConstantStage? KeepConstant { get; init; }

    /// <summary>Closed: the number of buyers goes in a straight line from that of the stage before to another.</summary>
    public RampingConstantStage? RampingConstant { get; init; }

    /// <summary>Open: as inject, until so many intents have come.</summary>
    public IterationsForInjectStage? IterationsForInject { get; init; }

    /// <summary>Closed: as keepConstant, until so many intents have come.</summary>
    public IterationsForConstantStage? IterationsForConstant { get; init; }

    /// <summary>Open: intents come at moments that were recorded.</summary>
    public RecordedStage? Recorded { get; init; }

    /// <summary>Nobody comes.</summary>
    public PauseStage? Pause { get; init; }
}

/// <summary>How moments lie within an open stage.</summary>
public enum Spacing
{
    /// <summary>Equally far from each other.</summary>
    Even = 0,

    /// <summary>As a Poisson process, which is how people who do not know of each other come.</summary>
    Poisson,
}

/// <summary>Limits that all stages share.</summary>
internal static class StageLimits
{
    public const int CopiesMax = 10_000_000;

    public static readonly Rate RateMax = new(10_000_000);
    public static readonly TimeSpan LengthMin = TimeSpan.FromMilliseconds(10);
    public static readonly TimeSpan LengthMax = TimeSpan.FromDays(400);
}

/// <summary>Open load at one rate.</summary>
public sealed record InjectStage
{
    /// <summary>Intents by time. Default 1/s; from 0/s to 10000000/s.</summary>
    public Rate Rate { get; init => field = Require.InRange(value, new Rate(0), StageLimits.RateMax); } = new(1);

    /// <summary>Length. Default 1min; from 10ms to 400d.</summary>
    public TimeSpan For { get; init => field = Require.InRange(value, StageLimits.LengthMin, StageLimits.LengthMax); } = TimeSpan.FromMinutes(1);

    /// <summary>How the moments lie. Default even.</summary>
    public Spacing Spacing { get; init; }
}

/// <summary>Open load at a rate that jumps.</summary>
public sealed record InjectRandomStage
{
    /// <summary>Lowest rate. Default 1/s; from 0/s to 10000000/s.</summary>
    public Rate RateMin { get; init => field = Require.InRange(value, new Rate(0), StageLimits.RateMax); } = new(1);

    /// <summary>Highest rate. Default 10/s; from 0/s to 10000000/s.</summary>
    public Rate RateMax { get; init => field = Require.InRange(value, new Rate(0), StageLimits.RateMax); } = new(10);

    /// <summary>How long one drawn rate holds. Default 1s; from 10ms to 400d.</summary>
    public TimeSpan Interval { get; init => field = Require.InRange(value, StageLimits.LengthMin, StageLimits.LengthMax); } = TimeSpan.FromSeconds(1);

    /// <summary>Length. Default 1min; from 10ms to 400d.</summary>
    public TimeSpan For { get; init => field = Require.InRange(value, StageLimits.LengthMin, StageLimits.LengthMax); } = TimeSpan.FromMinutes(1);

    /// <summary>How the moments lie. Default even.</summary>
    public Spacing Spacing { get; init; }
}

/// <summary>Open load at a rate that rises or falls.</summary>
public sealed record RampingInjectStage
{
    /// <summary>Rate at the end. Default 1/s; from 0/s to 10000000/s.</summary>
    public Rate To { get; init => field = Require.InRange(value, new Rate(0), StageLimits.RateMax); } = new(1);

    /// <summary>Length. Default 1min; from 10ms to 400d.</summary>
    public TimeSpan For { get; init => field = Require.InRange(value, StageLimits.LengthMin, StageLimits.LengthMax); } = TimeSpan.FromMinutes(1);

    /// <summary>How the moments lie. Default even.</summary>
    public Spacing Spacing { get; init; }
}

/// <summary>Closed load of one size.</summary>
public sealed record KeepConstantStage
{
    /// <summary>Buyers at a time. Default 1; from 0 to 10000000.</summary>
    public int Copies { get; init => field = Require.InRange(value, 0, StageLimits.CopiesMax); } = 1;

    /// <summary>Length. Default 1min; from 10ms to 400d.</summary>
    public TimeSpan For { get; init => field = Require.InRange(value, StageLimits.LengthMin, StageLimits.LengthMax); } = TimeSpan.FromMinutes(1);
}

/// <summary>Closed load whose size rises or falls.</summary>
public sealed record RampingConstantStage
{
    /// <summary>Buyers at a time at the end. Default 1; from 0 to 10000000.</summary>
    public int To { get; init => field = Require.InRange(value, 0, StageLimits.CopiesMax); } = 1;

    /// <summary>Length. Default 1min; from 10ms to 400d.</summary>
    public TimeSpan For { get; init => field = Require.InRange(value, StageLimits.LengthMin, StageLimits.LengthMax); } = TimeSpan.FromMinutes(1);
}

/// <summary>Open load of so many intents.</summary>
public sealed record IterationsForInjectStage
{
    /// <summary>Intents by time. Default 1/s; above 0/s, to 10000000/s.</summary>
    public Rate Rate { get; init => field = Require.InRange(value, new Rate(1e-6), StageLimits.RateMax); } = new(1);

    /// <summary>Intents. Default 1; from 1 to 1000000000.</summary>
    public int Iterations { get; init => field = Require.InRange(value, 1, 1_000_000_000); } = 1;

    /// <summary>How the moments lie. Default even.</summary>
    public Spacing Spacing { get; init; }
}

/// <summary>Closed load of so many intents.</summary>
public sealed record IterationsForConstantStage
{
    /// <summary>Buyers at a time. Default 1; from 1 to 10000000.</summary>
    public int Copies { get; init => field = Require.InRange(value, 1, StageLimits.CopiesMax); } = 1;

    /// <summary>Intents. Default 1; from 1 to 1000000000.</summary>
    public int Iterations { get; init => field = Require.InRange(value, 1, 1_000_000_000); } = 1;

    /// <summary>The stage ends then, whether or not all have come. Default 1h; from 10ms to 400d.</summary>
    public TimeSpan AtMost { get; init => field = Require.InRange(value, StageLimits.LengthMin, StageLimits.LengthMax); } = TimeSpan.FromHours(1);
}

/// <summary>Open load as it once was.</summary>
public sealed record RecordedStage
{
    /// <summary>Moments at which intents came, rising, from the stage's start; or a file that holds them.</summary>
    public IReadOnlyList<TimeSpan> Moments { get; init; } = [];

    /// <summary>
    /// By how much it goes faster than it was recorded: moments are divided by it. Default 1; from 0.001 to 1000.
    /// </summary>
    public double Speed { get; init => field = Require.InRange(value, 0.001, 1000.0); } = 1;
}

/// <summary>No load.</summary>
public sealed record PauseStage
{
    /// <summary>Length. Default 1min; from 10ms to 400d.</summary>
    public TimeSpan For { get; init => field = Require.InRange(value, StageLimits.LengthMin, StageLimits.LengthMax); } = TimeSpan.FromMinutes(1);
}
