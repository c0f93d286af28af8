using System.Diagnostics;
using FulfilSim.Actors;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options.Loading;
using FulfilSim.Fulfilment.Plants;
using FulfilSim.Fulfilment.Plants.Buying;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Demand.Shapes;

/// <summary>
/// Has intents come up as a load shape says, stage after stage. Open stages send whatever becomes of those before; in closed
/// ones a buyer begins anew when told that the last intent is over.
/// </summary>
internal sealed class LoadShaper(
    LoadCourse course, DemandProcess demand, Streams streams, ShopMap map, CohortFrame frame) : Actor
{
    private readonly ShapeOptions _shape = course.Shape;
    private readonly LoadShare _share = course.Share;
    private readonly EntityTable<SimTime> _begun = new(); // intents of closed stages under way
    private int _stage = -1;
    private SimTime _stageStart;
    private OpenCourse? _course;
    private long _ordinal; // moments of open stages, those of other machines included
    private long _intentsLeft;
    private long _own; // intents of this machine
    private int _copies;
    private int _copiesWanted;
    private Rate _rate;
    private Timer _stageEnd;

    public override string Name => "load";

    /// <summary>The last stage is over: nobody comes any more.</summary>
    public bool IsFinished { get; private set; }

    private LoadStage Stage => _shape.Stages[_stage];

    /// <summary>Without stages, the scenario's own demand comes.</summary>
    private bool IsOwnDemand => _shape.Stages.Count == 0;

    protected override void Start(Turn turn)
    {
        if (IsOwnDemand)
            AwaitDemand(ordinal: 0, SimTime.Zero, turn);
        else
            BeginNext(turn);
    }

    protected override void Receive(Message message, Turn turn)
    {
        switch (message)
        {
            case LoadStopped: Finish(turn); break;
            case OpenIntentDue when IsFinished: break; // it was due when somebody stopped the load
            case OpenIntentDue due when IsOwnDemand: ComeUpByDemand(due.Intent, turn); break;
            case OpenIntentDue due: ComeUp(due, turn); break;
            case IntentOver over: Rest(over.Intent, turn); break;
            case CopyReady ready: BeginAgain(ready.Last, turn); break;
            case CopiesChange change: Ramp(change, turn); break;
            case StageOver over: EndStage(over.Stage, turn); break;
            default: throw new UnreachableException($"A load has no rule for {message}.");
        }
    }

    private void EndStage(int stage, Turn turn)
    {
        if (stage != _stage || IsFinished)
            return;
        if (Stage.RampingConstant is { } ramp)
            _copiesWanted = _share.Of(ramp.To); // its last step is due now as well
        BeginNext(turn);
    }

    private void BeginNext(Turn turn)
    {
        turn.Cancel(_stageEnd);
        _stage++;
        _stageStart = turn.Now;
        _course = null;
        _intentsLeft = long.MaxValue;
        if (_stage >= _shape.Stages.Count)
        {
            Finish(turn);
            return;
        }
        switch (Stage)
        {
            case { Inject: { } stage }: BeginOpen(new SteadyCourse(stage.Rate, stage.Spacing, streams), stage.Rate, stage.For, turn); break;
            case { InjectRandom: { } stage }:
                var mean = new Rate((stage.RateMin.PerSecond + stage.RateMax.PerSecond) / 2);
                BeginOpen(new RandomCourse(stage, _stage, streams), mean, stage.For, turn);
                break;
            case { RampingInject: { } stage }:
                BeginOpen(new RampCourse(_rate, stage.To, stage.For, stage.Spacing, streams), stage.To, stage.For, turn);
                break;
            case { IterationsForInject: { } stage }:
                _intentsLeft = stage.Iterations;
                BeginOpen(new SteadyCourse(stage.Rate, stage.Spacing, streams), stage.Rate, ShapeLength.Of(Stage), turn);
                break;
            case { Recorded: { } stage }: BeginOpen(new RecordedCourse(stage, streams), new Rate(0), ShapeLength.Of(Stage), turn); break;
            case { KeepConstant: { } stage }: BeginClosed(_share.Of(stage.Copies), stage.For, turn); break;
            case { RampingConstant: { } stage }: BeginRamp(_share.Of(stage.To), stage.For, turn); break;
            case { IterationsForConstant: { } stage }:
                _intentsLeft = _share.Of(stage.Iterations);
                BeginClosed(_share.Of(stage.Copies), stage.AtMost, turn);
                break;
            case { Pause: { } stage }: BeginOpen(course: null, new Rate(0), stage.For, turn); break;
            default: throw new UnreachableException("A stage of a load is of one kind.");
        }
    }

    private void Finish(Turn turn)
    {
        _stage = _shape.Stages.Count;
        _course = null;
        _copiesWanted = 0;
        IsFinished = true;
        frame.End(turn.Now);
    }

    private void BeginOpen(OpenCourse? course, Rate rate, TimeSpan length, Turn turn)
    {
        (_course, _rate, _copiesWanted) = (course, rate, 0);
        _stageEnd = turn.After(length, new StageOver(_stage));
        AwaitNext(turn);
    }

    /// <summary>Sets the reminder for this machine's next moment of an open stage.</summary>
    private void AwaitNext(Turn turn)
    {
        while (_course is not null && _intentsLeft > 0)
        {
            var ordinal = _ordinal;
            var after = _course.Next(ordinal);
            if (after < TimeSpan.Zero || after >= ShapeLength.Of(Stage))
                return; // every machine passes the same moments before the stage ends
            _ordinal++;
            _intentsLeft -= _intentsLeft == long.MaxValue ? 0 : 1;
            if (!_share.Has(ordinal))
                continue;
            turn.At(_stageStart + after, new OpenIntentDue(ordinal, _stage));
            return;
        }
    }

    private void ComeUp(OpenIntentDue due, Turn turn)
    {
        Invariant.Holds(due.Occurrence == _stage);
        turn.Tell(map.Buyers, new IntentArose(NextIntent()));
        AwaitNext(turn);
    }

    /// <summary>The next intent of the demand that falls to this machine; intents of before the load are passed over, and keep their numbers.</summary>
    private void AwaitDemand(long ordinal, SimTime last, Turn turn)
    {
        while (true)
        {
            last = demand.Next(ordinal, last, frame.Until);
            if (last >= frame.Until)
            {
                IsFinished = true;
                return;
            }
            if (last >= course.From && last >= turn.Now && _share.Has(ordinal))
                break;
            ordinal++;
        }
        turn.At(last, new OpenIntentDue(ordinal, 0));
    }

    private void ComeUpByDemand(long ordinal, Turn turn)
    {
        turn.Tell(map.Buyers, new IntentArose(ordinal));
        AwaitDemand(ordinal + 1, turn.Now, turn);
    }

    private void BeginClosed(int copies, TimeSpan length, Turn turn)
    {
        _rate = new Rate(0);
        _stageEnd = turn.After(length, new StageOver(_stage));
        _copiesWanted = copies;
        FillUp(turn);
    }

    private void BeginRamp(int to, TimeSpan length, Turn turn)
    {
        _rate = new Rate(0);
        _stageEnd = turn.After(length, new StageOver(_stage));
        FillUp(turn);
        var steps = Math.Abs(to - _copiesWanted);
        var sign = Math.Sign(to - _copiesWanted);
        for (var step = 1; step <= steps; step++)
            turn.After(length * ((double)step / steps), new CopiesChange(_copiesWanted + (sign * step), _stage));
    }

    private void Ramp(CopiesChange change, Turn turn)
    {
        if (change.Occurrence != _stage || IsFinished)
            return;
        _copiesWanted = change.Copies;
        FillUp(turn);
    }

    private void FillUp(Turn turn)
    {
        while (_copies < _copiesWanted && _intentsLeft > 0)
        {
            _copies++;
            BeginIntent(turn);
        }
    }

    private void BeginIntent(Turn turn)
    {
        _intentsLeft -= _intentsLeft == long.MaxValue ? 0 : 1;
        var intent = NextIntent();
        _begun.Add(intent, turn.Now);
        turn.Tell(map.Buyers, new IntentArose(intent));
    }

    /// <summary>An intent is over. One of a closed stage has its buyer think, and keep to the pace.</summary>
    private void Rest(long intent, Turn turn)
    {
        if (!_begun.TryGet(intent, out var begun))
            return;
        _begun.Remove(intent);
        var stream = turn.Draw(Purposes.ThinkTime, intent);
        var ready = SimTime.Max(turn.Now + _shape.ThinkTime.SampleDuration(ref stream), begun + _shape.Pacing);
        if (ready > turn.Now)
            turn.At(ready, new CopyReady(intent));
        else
            BeginAgain(intent, turn);
    }

    private void BeginAgain(long last, Turn turn)
    {
        if (_copies <= _copiesWanted && _intentsLeft > 0)
        {
            BeginIntent(turn);
            return;
        }
        _copies--;
        var isWorkedOff = _stage < _shape.Stages.Count && Stage.IterationsForConstant is not null && _intentsLeft == 0 && _begun.Count == 0;
        if (isWorkedOff)
            EndStage(_stage, turn);
    }

    private long NextIntent() => _share.Index + (_share.Count * _own++);
}
