using System.Diagnostics;
using System.Runtime.CompilerServices;
using FulfilSim.Actors.Networks.Options;
using FulfilSim.Actors.Retrying;
using FulfilSim.Statistics;

namespace FulfilSim.Actors.Networks.Running;

/// <summary>The next arrival, or the end of a caller's think time.</summary>
internal sealed record CallDue(int Caller) : Message<CallDue>(Caller);

/// <summary>A failed customer tries again.</summary>
internal sealed record NextAttemptDue(long Customer, int Attempt) : Message<NextAttemptDue>(Customer, Attempt);

/// <summary>A caller has waited long enough for an answer.</summary>
internal sealed record AttemptTimedOut(Job Job) : Message<AttemptTimedOut>(Job.Entity, Job.Occurrence);

/// <summary>Makes customers, sends their attempts into the network, and takes in what comes of them.</summary>
internal sealed partial class Source : Actor, IMeasured
{
    private readonly SourceOptions _options;
    private readonly int _index;
    private readonly ArrivalProcess _arrivals;
    private readonly SimTime _end;
    private readonly RetryPolicy _retry;
    private readonly SourceLog _log;
    private readonly CallerAccount[] _accounts;
    private readonly EntityTable<OpenCall>? _open;

    /// <summary>Who waits for which customer, in a closed workload.</summary>
    private readonly EntityTable<int> _callerOf = new();
    private readonly CallDue _nextArrival = new(0);
    private readonly Purpose _callers;
    private readonly Purpose _backoff;
    private readonly Purpose _think;
    private ActorRef _to;
    private long _nextCustomer;

    /// <param name="options">How it works.</param>
    /// <param name="index">Its place in the options.</param>
    /// <param name="windows">Stretches to be reported apart.</param>
    /// <param name="end">When arrivals end.</param>
    /// <param name="hasForks">Whether its customers may be split, so that more than one answer can come for one.</param>
    public Source(SourceOptions options, int index, IReadOnlyList<ReportWindow> windows, SimTime end, bool hasForks)
    {
        _options = options;
        _index = index;
        _end = end;
        _arrivals = new ArrivalProcess(options, end);
        _retry = new RetryPolicy(options.Retry);
        _log = new SourceLog("sources." + options.Name, windows);
        _accounts = new CallerAccount[Math.Max(options.Callers, options.Closed?.Callers ?? 0)];
        Array.Fill(_accounts, _retry.NewAccount());
        _open = options.Timeout is not null || options.Retry.Max > 0 || hasForks ? new() : null;
        _callers = Purpose.Named("callers:" + options.Name);
        _backoff = Purpose.Named("backoff:" + options.Name);
        _think = Purpose.Named("think:" + options.Name);
    }

    public override string Name => "sources." + _options.Name;

    /// <summary>Customers since the very start.</summary>
    public long CustomersEver => _log.CustomersEver;

    /// <summary>Whether no customer is under way.</summary>
    public bool IsDone => _log.IsDone;

    /// <summary>All places, to whom it says that an attempt is taken back.</summary>
    public IReadOnlyList<ActorRef> Places { get; set; } = [];

    /// <summary>Keeps every sojourn time from now on.</summary>
    public SojournSeries RecordSojourns() => _log.Series = new();

    public void Connect(Func<string, ActorRef> find) => _to = find(_options.To);

    public void Restart(SimTime now) => _log.Restart(now);

    public void Report(MeasureSheet sheet, SimTime now) => _log.Report(sheet, now);

    protected internal override void Start(Turn turn)
    {
        if (_options.Closed is null)
        {
            AwaitArrival(SimTime.At(_options.From), turn);
            return;
        }
        for (var caller = 0; caller < _options.Closed.Callers; caller++)
            Think(caller, turn);
    }

    protected internal override void Receive(Message message, Turn turn)
    {
        switch (message)
        {
            case Job answered: Answered(answered, turn); break;
            case CallDue due: ComeIn(due.Caller, turn); break;
            case JobFailed failed: Failed(failed.Job, failed.Why, turn); break;
            case AttemptTimedOut late: TimeOut(late.Job, turn); break;
            case NextAttemptDue retry: TryAgain(retry, turn); break;
            case ItemRead read: Write(read, turn); break;
            default: throw new UnreachableException($"A source has no rule for {message}.");
        }
    }

    private void AwaitArrival(SimTime last, Turn turn)
    {
        var next = _arrivals.Next(last, turn);
        if (next != SimTime.Never)
            turn.At(next, _nextArrival);
    }

    private void Think(int caller, Turn turn)
    {
        var stream = turn.Draw(_think, caller, (int)_accounts[caller].Calls);
        var next = turn.Now + _options.Closed!.ThinkTime.SampleDuration(ref stream);
        if (next < _end)
            turn.At(next, new CallDue(caller));
    }

    private void ComeIn(int caller, Turn turn)
    {
        if (_options.Closed is not null)
        {
            Call(caller, turn);
            return;
        }
        for (var left = _arrivals.Batch(turn); left > 0; left--)
            Call(_options.Callers == 1 ? 0 : turn.Draw(_callers, _nextCustomer).NextIndex(_options.Callers), turn);
        AwaitArrival(turn.Now, turn);
    }

    private void Call(int caller, Turn turn)
    {
        var customer = _nextCustomer++;
        _log.Came(turn.Now);
        _retry.Called(ref _accounts[caller]);
        if (_options.Closed is not null)
            _callerOf.Add(customer, caller);
        _open?.Add(customer, new OpenCall { CalledAt = turn.Now, Caller = caller, Wait = _options.Retry.Base });
        Send(customer, attempt: 0, turn.Now, turn);
    }

    private void Send(long customer, int attempt, SimTime calledAt, Turn turn)
    {
        _log.Attempted();
        var job = new Job(AttemptKey.Of(_index, attempt, customer), 0, Self, _index, _options.Priority, calledAt);
        if (_options.Timeout is { } timeout)
            _open!.Find(customer).Timeout = turn.After(timeout, new AttemptTimedOut(job));
        turn.Tell(_to, job);
    }

    private void Answered(Job job, Turn turn)
    {
        var customer = AttemptKey.CustomerOf(job.Entity);
        if (_open is not null)
        {
            ref var call = ref _open.Find(customer);
            if (Unsafe.IsNullRef(ref call) || call.Attempt != AttemptKey.AttemptOf(job.Entity) || call.IsBetweenAttempts)
                return; // too late: the caller does not wait for this one any more
            turn.Cancel(call.Timeout);
            _open.Remove(customer);
        }
        _log.Succeeded(job.CalledAt, turn.Now);
        GoOn(customer, turn);
    }

    private void TimeOut(Job job, Turn turn)
    {
        if (_options.CancelsWork)
        {
            foreach (var place in Places)
                turn.Tell(place, new JobCancelled(job.Entity));
        }
        Failed(job, JobFailure.TimedOut, turn);
    }

    private void Failed(Job job, JobFailure why, Turn turn)
    {
        var customer = AttemptKey.CustomerOf(job.Entity);
        if (_open is null)
        {
            _log.Failed(why);
            GoOn(customer, turn);
            return;
        }
        ref var call = ref _open.Find(customer);
        if (Unsafe.IsNullRef(ref call) || call.Attempt != AttemptKey.AttemptOf(job.Entity) || call.IsBetweenAttempts)
            return;
        turn.Cancel(call.Timeout);
        ref var account = ref _accounts[call.Caller];
        account.FailedAttempts++;
        if (!_retry.MayRetry(call.Attempt, ref account))
        {
            _open.Remove(customer);
            _log.Failed(why);
            GoOn(customer, turn);
            return;
        }
        var stream = turn.Draw(_backoff, job.Entity);
        call.Wait = _retry.WaitBefore(call.Attempt, call.Wait, ref stream);
        call.Attempt++;
        call.IsBetweenAttempts = true;
        turn.After(call.Wait, new NextAttemptDue(customer, call.Attempt));
    }

    private void TryAgain(NextAttemptDue retry, Turn turn)
    {
        ref var call = ref _open!.Find(retry.Customer);
        call.IsBetweenAttempts = false;
        Send(retry.Customer, call.Attempt, call.CalledAt, turn);
    }

    /// <summary>In a closed workload the caller thinks, and calls again.</summary>
    private void GoOn(long customer, Turn turn)
    {
        if (_options.Closed is null)
            return;
        _callerOf.TryGet(customer, out var caller);
        _callerOf.Remove(customer);
        Think(caller, turn);
    }

    private struct OpenCall
    {
        public SimTime CalledAt;
        public TimeSpan Wait;
        public Timer Timeout;
        public int Caller;
        public int Attempt;
        public bool IsBetweenAttempts;
    }
}
