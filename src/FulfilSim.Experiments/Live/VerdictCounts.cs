using System.Text.Json.Serialization;

namespace FulfilSim.Experiments.Live;

/// <summary>How the requests of a step came out. Counts of requests.</summary>
public sealed record VerdictCounts
{
    /// <summary>As expected.</summary>
    public long Good { get; init; }

    /// <summary>The target shed load: 429 or 503.</summary>
    public long Shed { get; init; }

    /// <summary>An answer that the journey knows, and not the good one.</summary>
    public long Otherwise { get; init; }

    /// <summary>An answer that nobody expects.</summary>
    public long Unexpected { get; init; }

    /// <summary>No answer in time.</summary>
    public long TimedOut { get; init; }

    /// <summary>No connection, or it broke.</summary>
    public long Broken { get; init; }

    /// <summary>Given up, since nobody waited for the answer any more.</summary>
    public long GivenUp { get; init; }

    /// <summary>All of them.</summary>
    [JsonIgnore]
    public long Total => Good + Shed + Otherwise + Unexpected + TimedOut + Broken + GivenUp;

    /// <summary>Those that nobody expects: a wrong answer, a late one, or none.</summary>
    [JsonIgnore]
    public long Errors => Unexpected + TimedOut + Broken;

    public static VerdictCounts operator +(VerdictCounts left, VerdictCounts right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new()
        {
            Good = left.Good + right.Good,
            Shed = left.Shed + right.Shed,
            Otherwise = left.Otherwise + right.Otherwise,
            Unexpected = left.Unexpected + right.Unexpected,
            TimedOut = left.TimedOut + right.TimedOut,
            Broken = left.Broken + right.Broken,
            GivenUp = left.GivenUp + right.GivenUp,
        };
    }
}
