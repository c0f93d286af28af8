using FulfilSim.Fulfilment.Readings;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Books;

/// <summary>Counters of the cohort, or of a part of it.</summary>
internal sealed class CohortTally
{
    private readonly long[] _counts = new long[Enum.GetValues<CohortCount>().Length];
    private readonly long[] _cents = new long[Enum.GetValues<MoneyReason>().Length];
    private readonly long[] _outcomes = new long[Enum.GetValues<Outcome>().Length];
    private readonly DurationHistogram?[] _waits = new DurationHistogram?[Enum.GetValues<CohortWait>().Length];

    public double TrustSum { get; set; }

    public long TrustCount { get; set; }

    public long this[CohortCount what] => _counts[(int)what];

    public long CentsOf(MoneyReason reason) => _cents[(int)reason];

    public DurationHistogram WaitsOf(CohortWait wait) => _waits[(int)wait] ??= new();

    public void Count(CohortCount what) => _counts[(int)what]++;

    public void Post(MoneyReason reason, long cents)
    {
        _cents[(int)reason] += cents;
        _counts[(int)CohortCount.EarnedOrders] += reason == MoneyReason.Earned ? 1 : 0;
    }

    public void Wait(CohortWait wait, long ticks) => WaitsOf(wait).Add(ticks);

    /// <summary>At the end: what has become of one intent.</summary>
    public void Decide(Outcome outcome) => _outcomes[(int)outcome]++;

    /// <summary>Adds all that another one has counted, trust excepted.</summary>
    public void Merge(CohortTally other)
    {
        Add(_counts, other._counts);
        Add(_cents, other._cents);
        Add(_outcomes, other._outcomes);
        for (var wait = 0; wait < _waits.Length; wait++)
        {
            if (other._waits[wait] is { } waits)
                WaitsOf((CohortWait)wait).Merge(waits);
        }
    }

    /// <summary>What became of these intents; outcomes have to be counted before.</summary>
    public CohortCounts Counts() => new()
    {
        PotentialIntents = this[CohortCount.PotentialIntents],
        Submitted = this[CohortCount.Submitted],
        Fulfilled = Of(Outcome.Fulfilled),
        Late = Of(Outcome.Late),
        Failed = Of(Outcome.Failed),
        UnpaidByBuyer = Of(Outcome.UnpaidByBuyer),
        CancelledByBuyer = Of(Outcome.CancelledByBuyer),
        CorrectlyRefused = Of(Outcome.CorrectlyRefused),
        Deterred = Of(Outcome.Deterred),
        Open = Of(Outcome.Open),
        FalseRejects = this[CohortCount.FalseRejects],
        PerfectOrders = this[CohortCount.PerfectOrders],
        DeliveryAttempted = this[CohortCount.DeliveryAttempted],
        DeliveredFirstAttempt = this[CohortCount.DeliveredFirstAttempt],
        FirstOrders = this[CohortCount.FirstOrders],
        FirstOrdersFailed = this[CohortCount.FirstOrdersFailed],
        Unrecoverable = this[CohortCount.Unrecoverable],
        PaidNotFulfilled = this[CohortCount.PaidNotFulfilled],
        DuplicateCaptures = this[CohortCount.DuplicateCaptures],
        Complaints = this[CohortCount.Complaints],
        Contacts = this[CohortCount.Contacts],
        Submissions = this[CohortCount.Submissions],
        Refusals = this[CohortCount.Refusals],
    };

    private long Of(Outcome outcome) => _outcomes[(int)outcome];

    private static void Add(long[] to, long[] from)
    {
        for (var index = 0; index < to.Length; index++)
            to[index] += from[index];
    }
}
