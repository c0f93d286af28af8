using FulfilSim.Experiments.Live;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;

namespace FulfilSim.Live.Measuring;

/// <summary>All counters of a meter once: of the whole load, of a second, of what one processor has seen. For one thread at a time.</summary>
internal sealed class MeterPart(int steps)
{
    private readonly long[] _outcomes = new long[Enum.GetValues<Outcome>().Length];
    private readonly long[] _causes = new long[Causes.All.Count];

    public StepMeter[] Steps { get; } = [.. Enumerable.Range(0, steps).Select(_ => new StepMeter())];

    /// <summary>Sends made.</summary>
    public long Made => Lag.Count;

    public long Late { get; private set; }

    public long Missed { get; private set; }

    public DurationHistogram Lag { get; } = new();

    /// <summary>Intents that came up.</summary>
    public long Arisen { get; private set; }

    public DurationHistogram Acknowledgement { get; } = new();

    public DurationHistogram PaymentApproval { get; } = new();

    public DurationHistogram Confirmation { get; } = new();

    /// <summary>Intents of an outcome.</summary>
    public long this[Outcome outcome] => _outcomes[(int)outcome];

    /// <summary>Intents that are decided.</summary>
    public long Decided => _outcomes.Sum() - this[Outcome.Open];

    /// <summary>Those among them that a failure rate is of: genuine, submitted, and not left unpaid for the buyer's own reasons.</summary>
    public long Rated => this[Outcome.Fulfilled] + this[Outcome.Late] + this[Outcome.Failed] + this[Outcome.CancelledByBuyer];

    /// <summary>Requests that have come to their end.</summary>
    public long Requests => Steps.Sum(step => step.Total);

    /// <summary>How long answers took, of all steps; without requests, how long orders took to be acknowledged.</summary>
    public DurationHistogram Latency()
    {
        if (Steps.Length == 0)
            return Acknowledgement;
        var all = new DurationHistogram();
        foreach (var step in Steps)
            all.Merge(step.FromIntended);
        return all;
    }

    /// <summary>Failed intents by category, in the order of their names.</summary>
    public IEnumerable<(string Category, long Count)> Categories =>
        from cause in _causes.Index()
        where cause.Item > 0
        group cause.Item by Causes.All[cause.Index].Category into same
        orderby same.Key
        select (same.Key, same.Sum());

    public void CountSend(long lag, long lateAfter)
    {
        Lag.Add(lag);
        Late += lag > lateAfter ? 1 : 0;
    }

    public void CountMissed() => Missed++;

    public void CountArisen() => Arisen++;

    public void Count(in IntentRecord intent)
    {
        _outcomes[(int)intent.Code.Outcome]++;
        if (intent.Code.Outcome == Outcome.Failed)
            _causes[intent.Code.CauseIndex]++;
        AddTo(Acknowledgement, intent.Acknowledgement);
        AddTo(PaymentApproval, intent.PaymentApproval);
        AddTo(Confirmation, intent.Confirmation);
    }

    public void Merge(MeterPart other)
    {
        for (var step = 0; step < Steps.Length; step++)
            Steps[step].Merge(other.Steps[step]);
        for (var outcome = 0; outcome < _outcomes.Length; outcome++)
            _outcomes[outcome] += other._outcomes[outcome];
        for (var cause = 0; cause < _causes.Length; cause++)
            _causes[cause] += other._causes[cause];
        Late += other.Late;
        Missed += other.Missed;
        Arisen += other.Arisen;
        Lag.Merge(other.Lag);
        Acknowledgement.Merge(other.Acknowledgement);
        PaymentApproval.Merge(other.PaymentApproval);
        Confirmation.Merge(other.Confirmation);
    }

    public void Clear()
    {
        foreach (var step in Steps)
            step.Clear();
        Array.Clear(_outcomes);
        Array.Clear(_causes);
        (Late, Missed, Arisen) = (0, 0, 0);
        Lag.Clear();
        Acknowledgement.Clear();
        PaymentApproval.Clear();
        Confirmation.Clear();
    }

    public SendFigures Sends() => new() { Made = Made, Late = Late, Missed = Missed, Lag = DurationFigures.Of(Lag) };

    public WaitFigures Waits() => new()
    {
        Acknowledgement = DurationFigures.Of(Acknowledgement),
        PaymentApproval = DurationFigures.Of(PaymentApproval),
        Confirmation = DurationFigures.Of(Confirmation),
    };

    private static void AddTo(DurationHistogram waits, TimeSpan? wait)
    {
        if (wait is { } length)
            waits.Add(Math.Max(0, length.Ticks));
    }
}
