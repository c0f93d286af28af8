namespace FulfilSim.Live.Journeys.Playing;

/// <summary>Counts what becomes of submissions. From any thread.</summary>
internal sealed class Tally
{
    private long _started;
    private long _ended;
    private long _givenUp;
    private long _missed;
    private long _withdrawn;
    private long _withdrawnWell;
    private long _withdrawnInVain;

    public void Start() => Interlocked.Increment(ref _started);

    public void End() => Interlocked.Increment(ref _ended);

    public void GiveUp() => Interlocked.Increment(ref _givenUp);

    public void Miss() => Interlocked.Increment(ref _missed);

    public void Withdraw() => Interlocked.Increment(ref _withdrawn);

    public void WithdrawWell() => Interlocked.Increment(ref _withdrawnWell);

    public void WithdrawInVain() => Interlocked.Increment(ref _withdrawnInVain);

    /// <summary>What has begun is read last, so that nothing has ended that has not begun.</summary>
    public JourneyCounts Read()
    {
        var (ended, givenUp) = (Interlocked.Read(ref _ended), Interlocked.Read(ref _givenUp));
        var started = Interlocked.Read(ref _started);
        return new()
        {
            Started = started,
            Ended = ended,
            GivenUp = givenUp,
            UnderWay = started - ended - givenUp,
            Missed = Interlocked.Read(ref _missed),
            Withdrawn = Interlocked.Read(ref _withdrawn),
            WithdrawnWell = Interlocked.Read(ref _withdrawnWell),
            WithdrawnInVain = Interlocked.Read(ref _withdrawnInVain),
        };
    }
}
