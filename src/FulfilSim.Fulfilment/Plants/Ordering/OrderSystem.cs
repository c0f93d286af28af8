using System.Diagnostics;
using System.Runtime.CompilerServices;
using FulfilSim.Actors;
using FulfilSim.Actors.Stations;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Decisions;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Plants.Ordering;

/// <summary>The shop's order system: takes submissions in, has them paid, picked and carried, and keeps the record.</summary>
internal sealed partial class OrderSystem(
    ShopOptions shop,
    DecisionPoints decisions,
    StockPlan stock,
    Station<OrderSubmitted> workers,
    Purpose serviceTimes,
    ShopMap map,
    CellBook book) : Actor
{
    private readonly OrderSystemOptions _options = shop.OrderSystem;
    private readonly OrderRegister _orders = new();
    private readonly StockBook _stock = new(stock);
    private bool _isDeadlineSet;

    public override string Name => "orderSystem";

    protected override void Start(Turn turn)
    {
        for (var warehouse = 0; warehouse < _stock.WarehouseCount; warehouse++)
        {
            foreach (var purchase in _stock.ReviewAll(warehouse))
                Buy(warehouse, purchase, turn);
        }
    }

    protected override void Receive(Message message, Turn turn)
    {
        switch (message)
        {
            case OrderSubmitted submitted: TakeIn(submitted, turn); break;
            case ServiceEnded ended: Handle(workers.Complete(ended.Slot, turn.Now), turn); BeginNext(turn); break;
            case SubmissionChecked check: Conclude(check.Submitted, check.AskedBy, turn); break;
            case ChargeTaken taken: ChargeTakenIn(taken, turn); break;
            case ChargeAnswered answer: ChargeAnsweredBy(answer, turn); break;
            case ParcelHandedOver handed: HandedOver(handed.Order); break;
            case DeliveryReported reported: _orders.Remove(reported.Order); break;
            case StockReceived received: _stock.Receive(map.Warehouses.IndexOf(turn.Sender), received); break;
            case ChargeTimedOut late: ChargeFailed(late.Charge, turn); break;
            case ChargeRetryDue retry: Charge(retry.Order, turn); break;
            case PaymentDeadlineDue: CancelUnpaid(turn); break;
            case StatusAnswered answer: Captured(answer.Charge, turn); break;
            case ReconciliationDue due: Reconcile(due, turn); break;
            case PaymentCheckAsked asked: CheckPayment(asked, turn); break;
            case OrderWithdrawn withdrawn: Withdraw(withdrawn.Order, turn); break;
            case PickFailed failed: NotPicked(failed, turn); break;
            case PickStopped stopped: _stock.Release(map.Warehouses.IndexOf(turn.Sender), stopped.Item); break;
            case AddressNotFound notFound: OpenAddressCase(notFound, turn); break;
            case ParcelHeld held: Mismatched(held.Order, turn); break;
            case DeliveryGivenUp givenUp: CameBack(givenUp.Order, turn); break;
            default: throw new UnreachableException($"An order system has no rule for {message}.");
        }
    }

    private void TakeIn(OrderSubmitted submitted, Turn turn)
    {
        var view = new AdmissionView(workers.QueueLength, workers.HeadWait(turn.Now));
        foreach (var rule in decisions.Admission)
        {
            if (rule.Admits(in view, out var retryAfter))
                continue;
            Refuse(submitted, RefusalReason.Busy, retryAfter, turn);
            return;
        }
        var stream = turn.Draw(serviceTimes, submitted.Intent, submitted.Submission);
        var serviceTime = _options.ServiceTime.SampleDuration(ref stream);
        switch (workers.Arrive(submitted, serviceTime, turn.Now, out var start, out _))
        {
            case Admission.Started: Await(start, turn); break;
            case Admission.Refused: Refuse(submitted, RefusalReason.Busy, TimeSpan.Zero, turn); break;
        }
    }

    private void Refuse(OrderSubmitted submitted, RefusalReason reason, TimeSpan retryAfter, Turn turn) =>
        turn.Tell(map.Buyers, new SubmissionRefused(submitted.Intent, submitted.Submission, reason, retryAfter));

    private static void Await(ServiceStart<OrderSubmitted> start, Turn turn) =>
        turn.After(start.ServiceTime, new ServiceEnded(start.Job.Intent, start.Job.Submission, start.Slot));

    private void BeginNext(Turn turn)
    {
        while (workers.TryBegin(turn.Now, out var start))
            Await(start, turn);
        while (workers.TryTakeShed(out var shed))
            Refuse(shed, RefusalReason.Busy, TimeSpan.Zero, turn);
    }

    /// <summary>A worker has handled a submission: is it new, is it valid?</summary>
    private void Handle(OrderSubmitted submitted, Turn turn)
    {
        foreach (var cost in decisions.Costs)
            book.Post(submitted.Intent, MoneyReason.Mitigation, cost.CentsPerOrder, turn.Now);
        if (decisions.Identity.RecognisesRepeats && IsRepeat(submitted, turn))
            return;
        var takes = TimeSpan.Zero;
        var askedBy = "";
        foreach (var layer in decisions.Validation)
        {
            var stream = turn.Draw(Purposes.Validation, submitted.Intent, layer.Rank); // a trait of the data
            var passes = layer.Passes(submitted.Draft, stream, out var layerTakes);
            takes += layerTakes;
            if (passes)
                continue;
            askedBy = layer.Owner;
            break;
        }
        if (takes > TimeSpan.Zero)
            turn.After(takes, new SubmissionChecked(submitted, askedBy));
        else
            Conclude(submitted, askedBy, turn);
    }

    /// <summary>A repeat of a submission that has made an order gets that order's acknowledgement again.</summary>
    private bool IsRepeat(OrderSubmitted submitted, Turn turn)
    {
        ref var known = ref _orders.FindByClientKey(submitted.Intent, submitted.ClientKey);
        if (Unsafe.IsNullRef(ref known))
            return false;
        var key = new OrderKey(submitted.Intent, known.Number);
        if (known.Status != OrderStatus.Cancelled) // the buyer has been told of that order's end
            turn.Tell(map.Buyers, new OrderAcknowledged(key, submitted.Submission, known.Promise));
        return true;
    }

    private void Conclude(OrderSubmitted submitted, string askedBy, Turn turn)
    {
        if (askedBy.Length > 0)
            turn.Tell(map.Buyers, new CorrectionAsked(submitted.Intent, submitted.Submission, askedBy));
        else
            Accept(submitted, turn);
    }

    /// <summary>Reserves the goods in the books, makes the order, and has it paid.</summary>
    private void Accept(OrderSubmitted submitted, Turn turn)
    {
        var (intent, draft) = (submitted.Intent, submitted.Draft);
        var index = _orders.NextIndexOf(intent);
        if (index >= OrderKey.IndexEnd)
        {
            Refuse(submitted, RefusalReason.Busy, TimeSpan.Zero, turn);
            return;
        }
        var warehouse = WarehouseFor(draft.Item, intent, index, turn);
        if (warehouse < 0)
        {
            if (_stock.IsWrong(_stock.HomeOf(draft.Item), draft.Item))
                book.Touch(intent, Causes.IndexOf<Faults.StockRecordDrift>());
            Refuse(submitted, RefusalReason.OutOfStock, TimeSpan.Zero, turn);
            return;
        }
        var stream = turn.Draw(Purposes.Promise, intent);
        var promise = turn.Now + shop.Buyers.Regions[draft.Region].Promise.SampleDuration(ref stream);
        var key = new OrderKey(intent, index);
        _orders.Add(key, new OrderRecord(index, draft, warehouse, submitted.ClientKey, promise), turn.Now);
        Buy(warehouse, _stock.Reserve(warehouse, draft.Item), turn);
        turn.Tell(map.Buyers, new OrderAcknowledged(key, submitted.Submission, promise));
        AwaitDeadline(turn);
        Charge(key, turn);
    }

    private void Buy(int warehouse, ReplenishmentOrdered? purchase, Turn turn)
    {
        if (purchase is not null)
            turn.Tell(map.Warehouses[warehouse], purchase);
    }

    /// <summary>Where the goods are reserved; -1 where nowhere will do.</summary>
    private int WarehouseFor(int item, long intent, int occurrence, Turn turn)
    {
        var home = _stock.HomeOf(item);
        return _stock.Has(home, item) ? home : OtherWarehouseFor(item, home, intent, occurrence, turn);
    }

    private int OtherWarehouseFor(int item, int than, long intent, int occurrence, Turn turn)
    {
        for (var warehouse = 0; warehouse < _stock.WarehouseCount; warehouse++)
        {
            if (warehouse != than && _stock.Has(warehouse, item))
                return decisions.Redirection.MayRedirect(turn.Draw(Purposes.Redirect, intent, occurrence)) ? warehouse : -1;
        }
        return -1;
    }
}
