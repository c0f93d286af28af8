namespace FulfilSim.Live.Journeys.Playing;

/// <summary>Counts who is under way: no more than a bound come in, and when nobody comes in any more, it tells when the last has left.</summary>
/// <param name="countMax">Submissions at a time.</param>
internal sealed class Crowd(int countMax)
{
    private readonly TaskCompletionSource _empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _submissionCount;
    private long _all = 1; // whoever keeps the door, until it is closed
    private int _isClosed;

    /// <summary>Completes when the door is closed and everybody has left.</summary>
    public Task Empty => _empty.Task;

    public bool IsClosed => Volatile.Read(ref _isClosed) != 0;

    /// <summary>Submissions that count against the bound.</summary>
    public long SubmissionCount => Interlocked.Read(ref _submissionCount);

    /// <summary>Lets a submission in, unless there are too many.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _submissionCount) <= countMax && TryEnterAnyway())
            return true;
        Interlocked.Decrement(ref _submissionCount);
        return false;
    }

    /// <summary>Lets somebody in whom no bound holds back.</summary>
    public bool TryEnterAnyway()
    {
        Interlocked.Increment(ref _all);
        if (!IsClosed)
            return true;
        Leave();
        return false;
    }

    /// <summary>A submission needs its place no more, though it has a word to say before it leaves.</summary>
    public void MakeRoom() => Interlocked.Decrement(ref _submissionCount);

    public void Leave()
    {
        if (Interlocked.Decrement(ref _all) == 0)
            _empty.TrySetResult();
    }

    /// <summary>Nobody comes in any more.</summary>
    public void Close()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) == 0)
            Leave();
    }
}
