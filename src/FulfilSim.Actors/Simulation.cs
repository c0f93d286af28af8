using FulfilSim.Actors.Links;
using FulfilSim.Statistics;

namespace FulfilSim.Actors;

/// <summary>Actors, the links between them and one calendar, run in virtual time on the caller's thread.</summary>
public sealed class Simulation
{
    private readonly Calendar _calendar = new();
    private Actor[] _actors = [];
    private IDeliveryObserver[] _observers = [];
    private ILinkObserver[] _linkObservers = [];
    private readonly Turn _turn;
    private Link?[]?[] _links = []; // by sender, then by receiver
    private TraceDigest _digest = new();
    private int _startedCount;

    public Simulation(Streams streams)
    {
        Streams = streams;
        _turn = new Turn(this);
    }

    public SimTime Now { get; private set; }

    /// <summary>Messages delivered so far.</summary>
    public long DeliveryCount { get; private set; }

    public TraceDigest Digest => _digest;

    /// <summary>Letters not yet delivered, reminders included.</summary>
    public int PendingCount => _calendar.Count;

    public Streams Streams { get; }

    /// <summary>Lets an actor join. It starts before the next delivery.</summary>
    public ActorRef Join(Actor actor)
    {
        Invariant.Holds(actor.Self.IsNobody);
        _actors = [.. _actors, actor];
        actor.Self = new ActorRef(_actors.Length);
        return actor.Self;
    }

    /// <summary>Puts a link under everything that <paramref name="from"/> tells <paramref name="to"/>.</summary>
    public void Connect(ActorRef from, ActorRef to, Link link)
    {
        if (from.Number >= _links.Length)
            Array.Resize(ref _links, from.Number + 1);
        ref var row = ref _links[from.Number];
        if (row is null || to.Number >= row.Length)
            Array.Resize(ref row, to.Number + 1);
        row[to.Number] = link;
    }

    public void Observe(IDeliveryObserver observer) => _observers = [.. _observers, observer];

    public void ObserveLinks(ILinkObserver observer) => _linkObservers = [.. _linkObservers, observer];

    public string NameOf(ActorRef actor) => actor.IsNobody ? "nobody" : _actors[actor.Number - 1].Name;

    /// <summary>Delivers everything that is due up to and including <paramref name="until"/>; the clock ends there.</summary>
    public void RunUntil(SimTime until)
    {
        while (Step(until))
        {
        }
        if (until > Now && until != SimTime.Never)
            Now = until;
    }

    /// <summary>Delivers the next message, unless it is due after <paramref name="until"/>.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Step(SimTime until)
    {
        if (_startedCount < _actors.Length)
            StartNewcomers();
        if (!_calendar.TryTake(until.Ticks, out var due, out var from, out var to, out var message))
            return false;
        Now = new SimTime(due);
        _digest.Fold(due, from, to, message);
        DeliveryCount++;
        if (_observers.Length > 0)
            ShowObservers(new Delivery(Now, from, to, message));
        Enter(to, from);
        _actors[to.Number - 1].Receive(message, _turn);
        return true;
    }

    /// <summary>When the next message is due at the earliest; <see cref="SimTime.Never"/> when there is none.</summary>
    public SimTime NextDue => new(_calendar.NextDue);

    /// <summary>
    /// Starts the actors that have joined and not started yet, as the next step would do anyway. Their reminders are in
    /// <see cref="NextDue"/> only then.
    /// </summary>
    public void StartNewcomers()
    {
        while (_startedCount < _actors.Length)
        {
            var actor = _actors[_startedCount++];
            Enter(actor.Self, ActorRef.Nobody);
            actor.Start(_turn);
        }
    }

    private void ShowObservers(in Delivery delivery)
    {
        foreach (var observer in _observers)
            observer.Delivering(in delivery);
    }

    /// <summary>Sends from outside of any actor, e.g. from a test; arrives now.</summary>
    public void Inject(ActorRef to, Message message) => Deliver(ActorRef.Nobody, to, TimeSpan.Zero, message);

    internal void ShowVerdict(Message message, ActorRef from, ActorRef to, Verdict verdict)
    {
        foreach (var observer in _linkObservers)
            observer.Judged(new JudgedMessage(Now, from, to, message, verdict));
    }

    internal void Send(ActorRef from, ActorRef to, Message message)
    {
        var row = from.Number < _links.Length ? _links[from.Number] : null;
        var link = row is not null && to.Number < row.Length ? row[to.Number] : null;
        if (link is null)
            Deliver(from, to, TimeSpan.Zero, message);
        else
            link.Carry(message, from, to, this);
    }

    /// <summary>Sends a message that nobody can take back.</summary>
    internal void Deliver(ActorRef from, ActorRef to, TimeSpan delay, Message message)
    {
        if (delay != TimeSpan.Zero)
        {
            Schedule(from, to, delay, message);
            return;
        }
        Invariant.Holds(to.Number > 0 && to.Number <= _actors.Length);
        _calendar.AddNow(Now.Ticks, from, to, message);
    }

    internal Timer Remind(ActorRef self, TimeSpan delay, Message message) => Schedule(self, self, delay, message);

    internal void Cancel(Timer timer) => _calendar.TryCancel(timer);

    internal Timer Schedule(ActorRef from, ActorRef to, TimeSpan delay, Message message)
    {
        Invariant.Holds(delay >= TimeSpan.Zero && delay <= SimTime.Never - Now);
        Invariant.Holds(to.Number > 0 && to.Number <= _actors.Length);
        return _calendar.Add(Now.Ticks + delay.Ticks, Now.Ticks, from, to, message);
    }

    private void Enter(ActorRef self, ActorRef sender)
    {
        _turn.Now = Now;
        _turn.Self = self;
        _turn.Sender = sender;
    }
}
