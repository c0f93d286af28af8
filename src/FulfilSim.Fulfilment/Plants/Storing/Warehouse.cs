using System.Diagnostics;
using System.Runtime.CompilerServices;
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
    ShiftedStation<OrderKey> pickers,
    IWaybillReader waybillReader,
    double waybillMisKeyRatio,
    Purpose serviceTimes,
    CourierChoice courierChoice,
    ShopMap map,
    CellBook book) : Actor
{
    private readonly IntentTable<PickJob> _jobs = new();
    private readonly int[] _shelf = [.. stock.Shelf[index]];
    private readonly Station<OrderKey> _station = pickers.Station;

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
        _jobs.Add(request.Order.Intent, new PickJob(request.Order, request.Draft));
        var stream = turn.Draw(Purposes.LeadTime, request.Order.Intent, request.Order.Index);
        var leadTime = options.LeadTime.SampleDuration(ref stream);
        if (leadTime > TimeSpan.Zero)
            turn.After(leadTime, new PickDue(request.Order));
        else
            Queue(request.Order, turn);
    }

    private void Queue(OrderKey key, Turn turn)
    {
        ref var job = ref Find(key);
        if (Unsafe.IsNullRef(ref job))
            return;
        if (job.IsWithdrawn)
        {
            Stop(key, in job, turn);
            return;
        }
        var stream = turn.Draw(serviceTimes, key.Intent, key.Index);
        var serviceTime = options.PickTime.SampleDuration(ref stream);
        switch (_station.Arrive(key, serviceTime, turn.Now, out var start, out var ticket))
        {
            case Admission.Started: Await(start, turn); break;
            case Admission.Queued: (job.Ticket, job.QueuedAt) = (ticket, turn.Now); break;
            case Admission.Refused: Miss(key, in job, PickFailure.QueueFull, turn); break;
        }
    }

    private static void Await(ServiceStart<OrderKey> start, Turn turn) =>
        turn.After(start.ServiceTime, new ServiceEnded(start.Job.Intent, start.Job.Index, start.Slot));

    private void BeginNext(Turn turn)
    {
        while (_station.TryBegin(turn.Now, out var start))
            Await(start, turn);
    }

    private void Picked(OrderKey key, Turn turn)
    {
        ref var job = ref Find(key);
        if (job.IsWithdrawn)
            Stop(key, in job, turn);
        else if (_shelf[job.Draft.Item] > 0)
            Ship(key, in job, turn);
        else
            Miss(key, in job, PickFailure.NotFound, turn);
    }

    /// <summary>Takes the goods off the shelf, labels the parcel and offers it to a courier.</summary>
    private void Ship(OrderKey key, in PickJob job, Turn turn)
    {
        _shelf[job.Draft.Item]--;
        var stream = turn.Draw(Purposes.WaybillReading, key.Intent, key.Index);
        var isRight = waybillReader.ReadsRightly(waybillMisKeyRatio, stream);
        if (!isRight)
            book.Touch(key.Intent, Causes.IndexOf<WaybillMisKey>());
        turn.Tell(courierChoice.CourierFor(key, turn), new ParcelOffered(key, job.Draft, isRight));
        Remove(key);
    }

    private void Miss(OrderKey key, in PickJob job, PickFailure failure, Turn turn)
    {
        turn.Tell(map.OrderSystem, new PickFailed(key, job.Draft.Item, failure));
        Remove(key);
    }

    private void Stop(OrderKey key, in PickJob job, Turn turn)
    {
        turn.Tell(map.OrderSystem, new PickStopped(key, job.Draft.Item));
        Remove(key);
    }

    private void Withdraw(OrderKey key, Turn turn)
    {
        if (TryWithdrawBackorder(key, turn))
            return;
        ref var job = ref Find(key);
        if (Unsafe.IsNullRef(ref job))
            return;
        job.IsWithdrawn = true;
        if (job.Ticket != 0 && _station.TryRenege(job.Ticket, turn.Now))
            Stop(key, in job, turn);
    }

    private ref PickJob Find(OrderKey key) => ref _jobs.Find(key.Intent, key.Index);

    private void Remove(OrderKey key) => _jobs.Remove(key.Intent, key.Index);
}
