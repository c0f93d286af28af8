using System.Diagnostics;
using FulfilSim.Actors;
using FulfilSim.Actors.Stations;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Decisions;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Plants.Storing;

/// <summary>Goods on shelves, pickers with shifts, labels, and a door at which couriers pick up.</summary>
internal sealed partial class Warehouse(
    WarehouseOptions options,
    int index,
    StockPlan stock,
    ShiftedStation<PickJob> pickers,
    IWaybillReader waybillReader,
    double waybillMisKeyRatio,
    Purpose serviceTimes,
    CourierChoice courierChoice,
    ShopMap map,
    CellBook book) : Actor
{
    private readonly EntityTable<PickJob> _jobs = new();
    private readonly int[] _shelf = [.. stock.Shelf[index]];
    private readonly Station<PickJob> _station = pickers.Station;

    public override string Name => "warehouses." + options.Name;

    /// <summary>Units of each item on the shelf now.</summary>
    public IReadOnlyList<int> Shelf => _shelf;

    protected override void Start(Turn turn) => pickers.Change(turn);

    protected override void Receive(Message message, Turn turn)
    {
        switch (message)
        {
            case PickRequested request: TakeIn(request, turn); break;
            case PickDue due: Queue(due.Order, turn); break;
            case ServiceEnded ended: Picked(_station.Complete(ended.Slot, turn.Now), turn); BeginNext(turn); break;
            case ShiftChanged: pickers.Change(turn); BeginNext(turn); break;
            case GoodsArrived arrived: PutAway(arrived, turn); break;
            case ReplenishmentOrdered ordered: AwaitGoods(ordered, turn); break;
            case PickWithdrawn withdrawn: Withdraw(withdrawn.Order, turn); break;
            case BackorderPlaced placed: Backorder(placed, turn); break;
            case BackorderOver over: GiveUpBackorder(over, turn); break;
            case ParcelReturned returned: TakeBack(returned, turn); break;
            default: throw new UnreachableException($"A warehouse has no rule for {message}.");
        }
    }

    private void TakeIn(PickRequested request, Turn turn)
    {
        Add(new PickJob(request));
        var stream = turn.Draw(Purposes.LeadTime, request.Order.Intent, request.Order.Index);
        var leadTime = options.LeadTime.SampleDuration(ref stream);
        if (leadTime > TimeSpan.Zero)
            turn.After(leadTime, new PickDue(request.Order));
        else
            Queue(request.Order, turn);
    }

    private void Queue(OrderKey key, Turn turn)
    {
        if (Find(key) is not { } job)
            return;
        if (job.IsWithdrawn)
        {
            Stop(job, turn);
            return;
        }
        var stream = turn.Draw(serviceTimes, key.Intent, key.Index);
        var serviceTime = options.PickTime.SampleDuration(ref stream);
        job.QueuedAt = turn.Now;
        var admission = _station.Arrive(job, serviceTime, turn.Now, out var start, out var ticket);
        if (admission == Admission.Started)
            Await(start, turn);
        else if (admission == Admission.Queued)
            job.Ticket = ticket;
        else
            Miss(job, PickFailure.QueueFull, turn);
    }

    private static void Await(ServiceStart<PickJob> start, Turn turn)
    {
        start.Job.Ticket = 0;
        var order = start.Job.Request.Order;
        turn.After(start.ServiceTime, new ServiceEnded(order.Intent, order.Index, start.Slot));
    }

    private void BeginNext(Turn turn)
    {
        while (_station.TryBegin(turn.Now, out var start))
            Await(start, turn);
    }

    private void Picked(PickJob job, Turn turn)
    {
        var item = job.Request.Draft.Item;
        if (job.IsWithdrawn)
            Stop(job, turn);
        else if (_shelf[item] > 0)
            Ship(job.Request, turn);
        else
            Miss(job, PickFailure.NotFound, turn);
    }

    /// <summary>Takes the goods off the shelf, labels the parcel and offers it to a courier.</summary>
    private void Ship(PickRequested request, Turn turn)
    {
        _shelf[request.Draft.Item]--;
        Remove(request.Order);
        var stream = turn.Draw(Purposes.WaybillReading, request.Order.Intent, request.Order.Index);
        var isRight = waybillReader.ReadsRightly(waybillMisKeyRatio, stream);
        if (!isRight)
            book.Touch(request.Order.Intent, Causes.IndexOf<WaybillMisKey>());
        turn.Tell(courierChoice.CourierFor(request.Order, turn), new ParcelOffered(request.Order, request.Draft, isRight));
    }

    private void Miss(PickJob job, PickFailure failure, Turn turn)
    {
        Remove(job.Request.Order);
        turn.Tell(map.OrderSystem, new PickFailed(job.Request.Order, job.Request.Draft.Item, failure));
    }

    private void Stop(PickJob job, Turn turn)
    {
        Remove(job.Request.Order);
        turn.Tell(map.OrderSystem, new PickStopped(job.Request.Order, job.Request.Draft.Item));
    }

    private void Withdraw(OrderKey key, Turn turn)
    {
        if (TryWithdrawBackorder(key, turn) || Find(key) is not { } job)
            return;
        job.IsWithdrawn = true;
        if (job.Ticket != 0 && _station.TryRenege(job.Ticket, turn.Now))
            Stop(job, turn);
    }

    private PickJob? Find(OrderKey key)
    {
        _jobs.TryGet(key.Intent, out var job);
        while (job is not null && job.Request.Order.Index != key.Index)
            job = job.Next;
        return job;
    }

    private void Add(PickJob job)
    {
        var intent = job.Request.Order.Intent;
        if (!_jobs.TryGet(intent, out var first))
        {
            _jobs.Add(intent, job);
            return;
        }
        job.Next = first.Next;
        first.Next = job;
    }

    private void Remove(OrderKey key)
    {
        if (!_jobs.TryGet(key.Intent, out var first))
            return;
        if (first.Request.Order.Index == key.Index)
        {
            _jobs.Remove(key.Intent);
            if (first.Next is not null)
                _jobs.Add(key.Intent, first.Next);
            return;
        }
        while (first.Next is not null && first.Next.Request.Order.Index != key.Index)
            first = first.Next;
        first.Next = first.Next?.Next;
    }
}
