namespace FulfilSim.Live.Measuring;

/// <summary>How a request came out.</summary>
public enum RequestVerdict
{
    /// <summary>As expected.</summary>
    Good = 0,

    /// <summary>429 or 503: the target sheds load.</summary>
    Shed,

    /// <summary>An answer that the journey knows, and not the good one.</summary>
    Otherwise,

    /// <summary>An answer that nobody expects.</summary>
    Unexpected,

    /// <summary>No answer in time.</summary>
    TimedOut,

    /// <summary>No connection, or it broke.</summary>
    Broken,

    /// <summary>Given up, since nobody waits for it any more.</summary>
    GivenUp,
}

/// <summary>One request that was made. Moments are timestamps of the run's <see cref="TimeProvider"/>.</summary>
/// <param name="Step">Index of the step among all steps of the journey.</param>
/// <param name="IntendedAt">When it was to be sent.</param>
/// <param name="SentAt">When it was sent.</param>
/// <param name="EndedAt">When its answer was read, or it was given up.</param>
/// <param name="Verdict">How it came out.</param>
/// <param name="Status">Status of the answer; 0 when there was none.</param>
/// <param name="BytesIn">Bytes of the answer's body.</param>
public readonly record struct RequestRecord(
    int Step, long IntendedAt, long SentAt, long EndedAt, RequestVerdict Verdict, int Status, long BytesIn);

/// <summary>Sees every request. From any thread; quick.</summary>
public interface IRequestWatcher
{
    /// <summary>A request has come to its end.</summary>
    void Ended(in RequestRecord request);

    /// <summary>A send was to be made, and was not, since too many journeys were under way.</summary>
    void Missed(long intendedAt);
}
