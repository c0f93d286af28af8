using FulfilSim.Actors.Stations;
using FulfilSim.Statistics;

namespace FulfilSim.Actors.Networks.Options;

/// <summary>How a customer chooses among the lines of a station.</summary>
public enum LineChoice
{
    /// <summary>Any line, all as likely.</summary>
    Random = 0,

    /// <summary>The line with the fewest customers, waiting or served; the first of equals.</summary>
    ShortestQueue,

    /// <summary>The better of two lines picked at random (Mitzenmacher 2001; Vvedenskaya, Dobrushin and Karpelevich 1996).</summary>
    TwoChoices,

    /// <summary>One after the other.</summary>
    RoundRobin,

    /// <summary>The first line that is up.</summary>
    FirstUp,
}

/// <summary>What becomes of a customer at a station that is down, or of one whose server breaks down.</summary>
public enum OnBreakdown
{
    /// <summary>Waits; service goes on where it was.</summary>
    Resume = 0,

    /// <summary>Waits; service begins again, with the same work.</summary>
    Restart,

    /// <summary>The attempt fails, and so do those that come while it is down.</summary>
    Fail,
}

/// <summary>Where customers are served: parallel servers behind one queue, or several such lines.</summary>
public sealed record NetworkStationOptions
{
    /// <summary>What reports and routes call it.</summary>
    public required string Name { get; init; }

    /// <summary>Servers of each line. Default 1; from 1 to 1000000, which is as good as no limit.</summary>
    public int Servers { get; init => field = Require.InRange(value, 1, 1_000_000); } = 1;

    /// <summary>Customers that may wait in each line, those in service not counted. Default 1000000000, as good as no limit.</summary>
    public int QueueCapacity { get; init => field = Require.InRange(value, 0, 1_000_000_000); } = 1_000_000_000;

    /// <summary>Who is served next. Default fifo.</summary>
    public QueueDiscipline Discipline { get; init; }

    /// <summary>Bounds of the waiting that CoDel keeps to.</summary>
    public CoDelOptions CoDel { get; init; } = new();

    /// <summary>Lines side by side, each with its own servers and queue. Default 1; from 1 to 10000.</summary>
    public int Lines { get; init => field = Require.InRange(value, 1, 10_000); } = 1;

    /// <summary>How customers choose a line. Default random.</summary>
    public LineChoice Choose { get; init; }

    /// <summary>Work of one visit.</summary>
    public Distribution ServiceTime { get; init; } = Exponential.WithMean(1);

    /// <summary>Work of one visit by name of the source, where it differs.</summary>
    public IReadOnlyDictionary<string, Distribution> ServiceTimeBySource { get; init; } =
        new OrderedDictionary<string, Distribution>();

    /// <summary>What each customer in the line (the new one counted) adds to the work of one who begins. Default 0s.</summary>
    public TimeSpan ServiceTimePerCustomer { get; init => field = Require.NotNegative(value); }

    /// <summary>Services in a row before a customer goes on. Default 1; from 1 to 100000. Each joins the queue anew.</summary>
    public int Visits { get; init => field = Require.InRange(value, 1, 100_000); } = 1;

    /// <summary>How long a customer waits for service to begin before giving up; left out: for ever.</summary>
    public Distribution? Patience { get; init; }

    /// <summary>Share of arrivals let in, the others are shed. Default 100%.</summary>
    public Ratio Admission { get; init; } = new(1);

    /// <summary>Whether shedding decides once for a customer, and not anew at every visit. Default false.</summary>
    public bool AdmissionByCustomer { get; init; }

    /// <summary>Share of services that end in failure. Default 0%.</summary>
    public Ratio FailureRatio { get; init; } = new(0);

    /// <summary>How servers break down and are repaired; left out: they don't.</summary>
    public BreakdownOptions? Breakdowns { get; init; }

    /// <summary>Stated stretches in which nobody is served.</summary>
    public IReadOnlyList<StallOptions> Stalls { get; init; } = [];

    /// <summary>Ways on after success. Default: customers leave.</summary>
    public IReadOnlyList<RouteOptions> Routes { get; init; } = [];

    /// <summary>Ways on after a failed service. Default: the attempt has failed, and its source is told.</summary>
    public IReadOnlyList<RouteOptions> OnFailure { get; init; } = [];

    /// <summary>Bounds whose tail probabilities are reported.</summary>
    public TailOptions Tails { get; init; } = new();

    /// <summary>Moments, counted from the end of the warm-up, at which the number in system is reported.</summary>
    public IReadOnlyList<TimeSpan> SampleAt { get; init; } = [];
}

/// <summary>Breakdowns by chance.</summary>
public sealed record BreakdownOptions
{
    /// <summary>Whether the time to failure runs only while the line serves. Default false: it always runs.</summary>
    public bool OnlyWhileServing { get; init; }

    /// <summary>Time to failure of a whole line.</summary>
    public required Distribution TimeToFailure { get; init; }

    /// <summary>Time to repair.</summary>
    public required Distribution TimeToRepair { get; init; }

    /// <summary>What becomes of customers. Default resume.</summary>
    public OnBreakdown Then { get; init; }
}

/// <summary>A stretch in which all lines stand still; services under way are halted and go on afterwards.</summary>
public sealed record StallOptions
{
    /// <summary>Begin, counted from the start. Default 0s.</summary>
    public TimeSpan From { get; init => field = Require.NotNegative(value); }

    /// <summary>Length. Default 1s; above 0s.</summary>
    public TimeSpan For { get; init => field = Require.Positive(value); } = TimeSpan.FromSeconds(1);
}

/// <summary>Bounds b for which P(quantity &gt; b) is reported.</summary>
public sealed record TailOptions
{
    /// <summary>Of the waiting time. Default: none.</summary>
    public IReadOnlyList<TimeSpan> Waiting { get; init; } = [];

    /// <summary>Of the sojourn time. Default: none.</summary>
    public IReadOnlyList<TimeSpan> Sojourn { get; init; } = [];

    /// <summary>Of the number in system, over time. Default: none.</summary>
    public IReadOnlyList<int> NumberInSystem { get; init; } = [];
}
