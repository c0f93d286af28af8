using System.Globalization;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Live.Measuring;
using FulfilSim.Live.Options;

namespace FulfilSim.Live.Journeys.Walking;

/// <summary>How a step came to its end.</summary>
/// <param name="Kind">Whether the next one may follow.</param>
/// <param name="Verdict">On its last request.</param>
/// <param name="Status">Of the last answer; 0 when there was none.</param>
/// <param name="EndedAt">Timestamp.</param>
/// <param name="Meaning">What was said instead.</param>
/// <param name="RetryAfter">When to come back.</param>
/// <param name="MayHaveArrived">Whether the target may have got its last request.</param>
internal readonly record struct StepEnd(
    StepEndKind Kind, RequestVerdict Verdict, int Status, long EndedAt, NoticeMeaning Meaning = default, TimeSpan RetryAfter = default,
    bool MayHaveArrived = true)
{
    /// <summary>For people, and without anything that the target said.</summary>
    public string Why => (Kind, Verdict) switch
    {
        (StepEndKind.GivenUp, _) => "given up",
        (StepEndKind.Unknown, _) => "it could not be written, since a value is missing or too long",
        (_, RequestVerdict.TimedOut) => "no answer in time",
        (_, RequestVerdict.Broken) => MayHaveArrived ? "the connection broke" : "no connection",
        _ => string.Create(CultureInfo.InvariantCulture, $"answered {Status}"),
    };
}

/// <summary>Whether a step has done what it should.</summary>
internal enum StepEndKind
{
    /// <summary>It has.</summary>
    Good = 0,

    /// <summary>It was told something else, which the journey knows.</summary>
    Said,

    /// <summary>It got no answer, or one that nobody expects.</summary>
    Failed,

    /// <summary>It was not played, since a value is missing.</summary>
    Unknown,

    /// <summary>Nobody waits for it any more.</summary>
    GivenUp,
}
