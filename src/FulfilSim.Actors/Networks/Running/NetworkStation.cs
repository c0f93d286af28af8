using System.Diagnostics;
using FulfilSim.Actors.Networks.Options;
using FulfilSim.Actors.Stations;
using FulfilSim.Statistics;

namespace FulfilSim.Actors.Networks.Running;

/// <summary>Serves jobs, in one line or several.</summary>
internal sealed partial class NetworkStation : Place
{
    private readonly NetworkStationOptions _options;
    private readonly ServiceLine[] _lines;
    private readonly LineChooser _chooser;
    private readonly Distribution[] _serviceTimes;
    private StreamKey _service;
    private readonly Purpose _failure;
    private readonly Purpose _patience;
    private readonly Purpose _admission;
    private readonly Purpose _troubles;
    private readonly SimTime _countsFrom;

    // What every job asks, kept at hand.
    private readonly bool _mayTurnAway;
    private readonly bool _breaksDown;
    private readonly bool _isPatienceLimited;
    private readonly bool _shedsInLine;
    private readonly double _failureRatio;
    private readonly TimeSpan _perCustomer;
    private readonly int _visits;
    private Ways _onSuccess = null!;
    private Ways? _onFailure;

    /// <param name="options">How it works.</param>
    /// <param name="sources">Names of the sources, in order.</param>
    /// <param name="countsFrom">End of the warm-up, from which samples are timed.</param>
    /// <param name="tracksJobs">Whether a source may take its work back.</param>
    public NetworkStation(NetworkStationOptions options, IReadOnlyList<string> sources, SimTime countsFrom, bool tracksJobs)
        : base("stations." + options.Name)
    {
        _options = options;
        _lines = [.. Enumerable.Range(0, options.Lines).Select(number => new ServiceLine(number, options))];
        _chooser = new LineChooser(options.Name, options.Choose, _lines);
        _serviceTimes = [.. sources.Select(source => options.ServiceTimeBySource.GetValueOrDefault(source, options.ServiceTime))];
        _failure = Purpose.Named("failure:" + options.Name);
        _patience = Purpose.Named("patience:" + options.Name);
        _admission = Purpose.Named("admission:" + options.Name);
        _troubles = Purpose.Named("breakdown:" + options.Name);
        _mayTurnAway = options.Admission < 1 || options.Breakdowns is not null;
        _breaksDown = options.Breakdowns is not null;
        _isPatienceLimited = options.Patience is not null;
        _shedsInLine = options.Discipline == QueueDiscipline.CoDel;
        _failureRatio = options.FailureRatio;
        _perCustomer = options.ServiceTimePerCustomer;
        _visits = options.Visits;
        _countsFrom = countsFrom;
        _whereabouts = tracksJobs ? [] : null;
        _countsWaits = options.Tails.Waiting.Count > 0;
        _countsSojourns = options.Tails.Sojourn.Count > 0;
        _waitingTails = new(options.Tails.Waiting);
        _sojournTails = new(options.Tails.Sojourn);
        _samples = new double[options.SampleAt.Count];
    }

    public override void Connect(Func<string, ActorRef> find)
    {
        _onSuccess = new Ways(_options.Name, _options.Routes, find);
        _onFailure = _options.OnFailure.Count > 0 ? new Ways("failed:" + _options.Name, _options.OnFailure, find) : null;
    }

    protected internal override void Start(Turn turn)
    {
        _service = turn.KeyOf(Purpose.Named("service:" + _options.Name));
        PlanTroubles(turn);
        for (var index = 0; index < _samples.Length; index++)
            turn.At(_countsFrom + _options.SampleAt[index], new SampleDue(index));
    }

    protected internal override void Receive(Message message, Turn turn)
    {
        switch (message)
        {
            case SlotEnded ended: Serve(_lines[ended.Line], ended.Slot, turn); break;
            case Job job: TakeIn(job, turn); break;
            case PatienceOver over: LosePatience(over, turn); break;
            case TroubleEdge edge: PassTrouble(edge, turn); break;
            case JobCancelled cancelled: Leave(cancelled.Attempt, turn); break;
            case SampleDue due: _samples[due.Index] = _occupancy.Number; break;
            default: throw new UnreachableException($"A station of a network has no rule for {message}.");
        }
    }

    private void TakeIn(Job job, Turn turn)
    {
        var number = _lines.Length == 1 ? 0 : _chooser.Choose(job, turn);
        var line = _lines[number];
        var stream = Turn.Draw(_service, job.Entity, job.Occurrence);
        var work = _serviceTimes[job.SourceIndex].SampleDuration(ref stream);
        if (_mayTurnAway && ((_options.Admission < 1 && !IsAdmitted(job, turn)) || (!line.IsUp && _options.Breakdowns?.Then == OnBreakdown.Fail)))
        {
            line.Station.Refuse(work, turn.Now);
            Fail(job, line.IsUp ? JobFailure.Refused : JobFailure.Failed, turn);
            return;
        }
        var admission = line.Station.Arrive(job, work, turn.Now, out var start, out var ticket, job.Rank);
        if (admission == Admission.Refused)
        {
            Fail(job, JobFailure.Refused, turn);
            return;
        }
        _occupancy.Change(+1, turn.Now);
        if (_whereabouts is not null)
            _whereabouts[job.Entity] = (number, ticket);
        if (admission == Admission.Started)
            Begin(line, in start, turn);
        else if (_isPatienceLimited)
            AwaitPatience(job, number, ticket, turn);
    }

    private void AwaitPatience(Job job, int number, long ticket, Turn turn)
    {
        var patience = turn.Draw(_patience, job.Entity, job.Occurrence);
        turn.After(_options.Patience!.SampleDuration(ref patience), new PatienceOver(job, number, ticket));
    }

    private bool IsAdmitted(Job job, Turn turn)
    {
        var stream = _options.AdmissionByCustomer
            ? turn.Draw(_admission, AttemptKey.FirstOf(job.Entity))
            : turn.Draw(_admission, job.Entity, job.Occurrence);
        return stream.NextChance(_options.Admission);
    }

    private void Begin(ServiceLine line, in ServiceStart<Job> start, Turn turn)
    {
        if (start.IsPreempting)
            line.CallOff(start.Slot, turn);
        if (_countsWaits && !start.IsResumed)
            _waitingTails.Add(turn.Now - line.Station.ArrivedAt(start.Slot));
        var work = start.ServiceTime;
        if (_perCustomer > TimeSpan.Zero)
        {
            var extra = _perCustomer * line.Station.NumberInSystem;
            work += extra;
            line.Station.Rework(start.Slot, work);
            line.Station.Prolong(extra, turn.Now);
        }
        line.Await(start.Slot, work, turn);
        if (_breaksDown)
            Wear(line, turn);
    }

    private void BeginNext(ServiceLine line, Turn turn)
    {
        while (line.Station.TryBegin(turn.Now, out var start))
            Begin(line, in start, turn);
        if (!_shedsInLine)
            return;
        while (line.Station.TryTakeShed(out var shed))
        {
            _whereabouts?.Remove(shed.Entity);
            _occupancy.Change(-1, turn.Now);
            Fail(shed, JobFailure.Refused, turn);
        }
    }

    private void Serve(ServiceLine line, int slot, Turn turn)
    {
        if (_countsSojourns)
            _sojournTails.Add(turn.Now - line.Station.ArrivedAt(slot));
        var job = line.Station.Complete(slot, turn.Now);
        _occupancy.Change(-1, turn.Now);
        _whereabouts?.Remove(job.Entity);
        if (line.Station.QueueLength > 0)
            BeginNext(line, turn);
        if (_breaksDown && line.Station.InServiceCount == 0)
            Rest(line, turn);
        if (_failureRatio > 0 && turn.Draw(_failure, job.Entity, job.Occurrence).NextChance(_failureRatio))
            GoOnAfterFailure(job, turn);
        else if (job.VisitsDone + 1 < _visits)
            turn.Tell(Self, job.Onwards() with { VisitsDone = job.VisitsDone + 1 });
        else
            Forward(job.VisitsDone == 0 ? job : job with { VisitsDone = 0 }, _onSuccess, turn);
    }

    private void GoOnAfterFailure(Job job, Turn turn)
    {
        _failures++;
        if (_onFailure is null)
            Fail(job, JobFailure.Failed, turn);
        else
            Forward(job with { VisitsDone = 0 }, _onFailure, turn);
    }

    private void LosePatience(PatienceOver over, Turn turn)
    {
        var line = _lines[over.Line];
        if (!line.Station.TryRenege(over.Ticket, turn.Now))
            return;
        _occupancy.Change(-1, turn.Now);
        _whereabouts?.Remove(over.Job.Entity);
        Fail(over.Job, JobFailure.Reneged, turn);
    }
}
