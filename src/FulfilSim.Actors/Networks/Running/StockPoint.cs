using System.Diagnostics;
using FulfilSim.Actors.Networks.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Actors.Networks.Running;

/// <summary>An order of goods comes in.</summary>
internal sealed record GoodsDue(long Number, double Quantity) : Message<GoodsDue>(Number);

/// <summary>A shelf under continuous review, with orders under way and demand that waits.</summary>
internal sealed class StockPoint(StockPointOptions options) : Place("stockPoints." + options.Name)
{
    private readonly Purpose _quantities = Purpose.Named("quantity:" + options.Name);
    private readonly Purpose _leadTimes = Purpose.Named("lead-time:" + options.Name);
    private readonly Queue<Backorder> _backorders = new();
    private readonly StockLog _log = new(options);
    private double _onHand = options.InitialStock;
    private double _onOrder;
    private double _backordered;
    private long _orderNumber;
    private Ways _ways = null!;

    public override void Connect(Func<string, ActorRef> find) => _ways = new Ways(options.Name, options.Routes, find);

    public override void Restart(SimTime now) => _log.Restart(now);

    public override void Report(MeasureSheet sheet, SimTime now) => _log.Report(Name, sheet, now);

    protected internal override void Start(Turn turn) => Review(turn);

    protected internal override void Receive(Message message, Turn turn)
    {
        switch (message)
        {
            case Job job: Demand(job, turn); break;
            case GoodsDue goods: Receive(goods, turn); break;
            case JobCancelled: break; // goods that were asked for are not handed back
            default: throw new UnreachableException($"A stock point has no rule for {message}.");
        }
    }

    private void Demand(Job job, Turn turn)
    {
        var stream = turn.Draw(_quantities, job.Entity, job.Occurrence);
        var wanted = options.Quantity.Sample(ref stream);
        var taken = Math.Min(wanted, Math.Max(_onHand, 0));
        var isMet = taken >= wanted;
        _log.Demanded(wanted, isMet ? wanted : Math.Max(taken, 0), hadStock: _onHand > 0);
        if (!isMet && options.Unmet == UnmetDemand.Lost)
        {
            _log.Lost(wanted);
            Fail(job, JobFailure.Refused, turn);
            return;
        }
        _onHand -= taken;
        if (isMet)
            Hand(job, TimeSpan.Zero, turn);
        else
            Wait(job, wanted - taken, turn);
        Note(turn);
        Review(turn);
    }

    private void Wait(Job job, double missing, Turn turn)
    {
        _backorders.Enqueue(new(job, missing, turn.Now));
        _backordered += missing;
    }

    private void Hand(Job job, TimeSpan waited, Turn turn)
    {
        _log.Handed(waited);
        Forward(job, _ways, turn);
    }

    private void Receive(GoodsDue goods, Turn turn)
    {
        _onOrder -= goods.Quantity;
        _onHand += goods.Quantity;
        while (_onHand > 0 && _backorders.TryPeek(out var first))
        {
            _backorders.Dequeue();
            var given = Math.Min(_onHand, first.Missing);
            _onHand -= given;
            _backordered -= given;
            if (given < first.Missing)
            {
                PutBack(first with { Missing = first.Missing - given });
                break;
            }
            Hand(first.Job, turn.Now - first.Since, turn);
        }
        Note(turn);
        Review(turn);
    }

    /// <summary>The first in line stays the first.</summary>
    private void PutBack(Backorder first)
    {
        var others = _backorders.ToArray();
        _backorders.Clear();
        _backorders.Enqueue(first);
        foreach (var other in others)
            _backorders.Enqueue(other);
    }

    private void Review(Turn turn)
    {
        if (options.ReorderPoint is not { } point)
            return;
        var position = _onHand + _onOrder - _backordered;
        if (position > point)
            return;
        var quantity = options.OrderQuantity is { } lot
            ? lot * Math.Max(1, Math.Floor(((point - position) / lot) + 1))
            : options.OrderUpTo!.Value - position;
        _onOrder += quantity;
        _log.Ordered();
        var stream = turn.Draw(_leadTimes, _orderNumber);
        var lead = options.LeadTime.SampleDuration(ref stream);
        turn.After(lead, new GoodsDue(_orderNumber++, quantity));
    }

    private void Note(Turn turn) => _log.Levels(Math.Max(_onHand, 0), _backordered, turn.Now);

    private readonly record struct Backorder(Job Job, double Missing, SimTime Since);
}
