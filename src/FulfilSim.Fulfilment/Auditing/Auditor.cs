using System.Runtime.CompilerServices;
using FulfilSim.Actors;
using FulfilSim.Actors.Stations;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Plants.Buying;
using FulfilSim.Fulfilment.Plants.Storing;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Fulfilment.Auditing;

/// <summary>
/// Checks the laws of a cell from what was delivered and what was posted, with books of its own. It shares no code with the
/// actors it checks, and stops the cell at the first law that is broken.
/// </summary>
internal sealed class Auditor : IDeliveryObserver, IBookWatcher
{
    private readonly ShopFloor _floor;
    private readonly EntityTable<IntentAudit> _intents = new();
    private readonly IntentSet _closed = new();
    private readonly StockAudit _stock;
    private readonly Milestone _goal;
    private long _cohortArose;
    private long _cohortDecided;

    private Auditor(ShopFloor floor)
    {
        _floor = floor;
        _stock = new StockAudit(floor);
        _goal = floor.Goal;
    }

    /// <summary>Begins to watch a floor.</summary>
    public static Auditor Attach(ShopFloor floor)
    {
        var auditor = new Auditor(floor);
        floor.Simulation.Observe(auditor);
        floor.Book.Watch(auditor);
        return auditor;
    }

    public void Delivering(in Delivery delivery)
    {
        switch (delivery.Message)
        {
            case IntentArose: Arose(delivery.Due); break;
            case OrderSubmitted submitted: Submitted(submitted.Intent); break;
            case ChargeRequested request: Requested(request.Charge.Order, delivery.Due); break;
            case ChargeAnswered { IsCaptured: true } answer: Told(answer.Charge.Order, "answered as captured", delivery.Due); break;
            case BuyerCharged charged: Told(charged.Charge.Order, "told its buyer of a charge", delivery.Due); break;
            case OrderConfirmed told: Confirmed(told.Order, delivery.Due); break;
            case PickRequested request: PickAsked(request.Order, delivery.Due); break;
            case ParcelOffered parcel: Offered(parcel, in delivery); break;
            case ParcelHandedOver parcel: HandedOver(parcel.Order, delivery.Due); break;
            case ParcelDelivered parcel: Delivered(parcel.Order, delivery.Due); break;
            case ParcelAnswered { IsAccepted: true } answer: Accepted(answer.Order, delivery.Due); break;
            case ParcelReturned parcel: Returned(parcel, in delivery); break;
            case GoodsArrived goods: _stock.CameIn(delivery.To, goods.Item, goods.Quantity); break;
        }
    }

    public void Posted(in MoneyPosting posting, SimTime now)
    {
        var cents = posting.Cents;
        Law.Holds(cents >= 0, "money adds up", $"a negative posting of {cents} cents", now);
        if (posting.Reason is MoneyReason.Fee or MoneyReason.Freight or MoneyReason.Contact or MoneyReason.Mitigation)
            return;
        var (intent, reason) = (posting.Intent, posting.Reason);
        ref var audit = ref Find(intent, "moved money", now);
        if (Unsafe.IsNullRef(ref audit))
            return;
        audit.Post(reason, cents);
        Law.Holds(audit.Clearing >= 0, "money adds up", $"intent {intent} gave out more than was captured ({reason})", now);
        Law.Holds(
            reason != MoneyReason.Captured || audit.Requested != 0, "nothing before its cause", $"intent {intent} was charged unasked", now);
        Law.Holds(audit.EarnedCount <= 1, "one charge", $"intent {intent} was earned twice", now);
        CloseIfClean(intent, in audit);
    }

    public void Decided(long intent, Outcome outcome, SimTime now)
    {
        if (_floor.Book.Frame.IsCohort(intent))
            _cohortDecided++;
        if (outcome == Outcome.Deterred)
        {
            Law.Holds(!_intents.TryGet(intent, out _), "one outcome", $"intent {intent} was deterred after it had been submitted", now);
            Law.Holds(!_closed.Contains(intent), "one outcome", $"intent {intent} was decided twice", now);
            _closed.Add(intent);
            return;
        }
        Law.Holds(!_closed.Contains(intent), "one outcome", $"intent {intent} was decided twice", now);
        ref var audit = ref Find(intent, "was decided", now);
        if (Unsafe.IsNullRef(ref audit))
            return;
        Law.Holds(audit.Outcome == Outcome.Open, "one outcome", $"intent {intent} was {audit.Outcome}, then {outcome}", now);
        audit.Outcome = outcome;
        if (outcome is Outcome.Fulfilled or Outcome.Late && _goal == Milestone.Delivered)
        {
            Law.Holds(audit.Delivered != 0, "nothing before its cause", $"intent {intent} is {outcome} without a delivery", now);
            Law.Holds(audit.EarnedCount == 1, "one charge", $"intent {intent} is {outcome} and was not paid for once", now);
        }
        if (outcome == Outcome.Fulfilled && _goal is Milestone.Paid or Milestone.Confirmed)
            Law.Holds(audit.CaptureCount > 0, "nothing before its cause", $"intent {intent} is {outcome} and was never charged", now);
        CloseIfClean(intent, in audit);
    }

    /// <summary>Checks what only the end can show: money, goods, outcomes and Little's identity.</summary>
    public void Conclude(IReadOnlyList<StationTotals> stations)
    {
        var now = _floor.Simulation.Now;
        foreach (var (intent, audit) in _intents.InOrder())
        {
            Law.Holds(
                audit.Clearing == 0,
                "money adds up",
                $"intent {intent}: captured less refunded, earned and owed leaves {audit.Clearing} cents",
                now);
        }
        _stock.Conclude(now);
        var outcomes = _floor.Book.Outcomes;
        Law.Holds(outcomes.Count == _cohortArose, "one outcome", $"{_cohortArose} intents arose, {outcomes.Count} have a place", now);
        var decided = outcomes.Count(code => code.Outcome != Outcome.Open);
        Law.Holds(decided == _cohortDecided, "one outcome", $"{_cohortDecided} decisions, {decided} outcomes", now);
        foreach (var station in stations)
            StationAudit.Check(station, now);
    }

    private void Arose(SimTime now)
    {
        if (_floor.Book.Frame.Contains(now))
            _cohortArose++;
    }

    private void Submitted(long intent)
    {
        if (!_closed.Contains(intent) && !_intents.TryGet(intent, out _))
            _intents.Add(intent, default);
    }

    private void Requested(OrderKey order, SimTime now)
    {
        ref var audit = ref Find(order.Intent, "was to be charged", now);
        if (!Unsafe.IsNullRef(ref audit))
            audit.Requested |= Bit(order);
    }

    private void Told(OrderKey order, string what, SimTime now)
    {
        ref var audit = ref Find(order.Intent, what, now);
        if (!Unsafe.IsNullRef(ref audit))
            Law.Holds(audit.CaptureCount > 0, "nothing before its cause", $"{order} {what} without a capture", now);
    }

    private void Confirmed(OrderKey order, SimTime now)
    {
        ref var audit = ref Find(order.Intent, "was confirmed", now);
        if (Unsafe.IsNullRef(ref audit))
            return;
        Law.Holds(audit.CaptureCount > 0, "nothing before its cause", $"{order} was confirmed and nothing was captured", now);
        Once(ref audit.Confirmed, order, "was confirmed", now);
    }

    private void PickAsked(OrderKey order, SimTime now)
    {
        ref var audit = ref Find(order.Intent, "was to be picked", now);
        if (Unsafe.IsNullRef(ref audit))
            return;
        Law.Holds(audit.CaptureCount > 0, "nothing before its cause", $"{order} was to be picked unpaid", now);
        audit.PickAsked |= Bit(order);
    }

    private void Offered(ParcelOffered parcel, in Delivery delivery)
    {
        _stock.Left(delivery.From, parcel.Draft.Item);
        ref var audit = ref Find(parcel.Order.Intent, "was packed", delivery.Due);
        if (Unsafe.IsNullRef(ref audit))
            return;
        After(audit.PickAsked, parcel.Order, "was packed and never to be picked", delivery.Due);
        Once(ref audit.Offered, parcel.Order, "was packed", delivery.Due);
    }

    private void HandedOver(OrderKey order, SimTime now)
    {
        ref var audit = ref Find(order.Intent, "was handed over", now);
        if (Unsafe.IsNullRef(ref audit))
            return;
        After(audit.Offered, order, "was handed over and never packed", now);
        Once(ref audit.HandedOver, order, "was handed over", now);
    }

    private void Delivered(OrderKey order, SimTime now)
    {
        Law.Holds(!_closed.Contains(order.Intent), "a parcel arrives once", $"{order} was delivered after all had gone well", now);
        ref var audit = ref Find(order.Intent, "was delivered", now);
        if (Unsafe.IsNullRef(ref audit))
            return;
        After(audit.HandedOver, order, "was delivered and never handed over", now);
        Once(ref audit.Delivered, order, "was delivered", now);
    }

    private void Accepted(OrderKey order, SimTime now)
    {
        ref var audit = ref Find(order.Intent, "was accepted", now);
        if (Unsafe.IsNullRef(ref audit))
            return;
        After(audit.Delivered, order, "was accepted and never delivered", now);
        Law.Holds(audit.Accepted == 0, "a parcel arrives once", $"intent {order.Intent} was accepted twice", now);
        audit.Accepted |= Bit(order);
        CloseIfClean(order.Intent, in audit);
    }

    private void Returned(ParcelReturned parcel, in Delivery delivery)
    {
        _stock.CameBack(delivery.To, parcel.Item);
        ref var audit = ref Find(parcel.Order.Intent, "came back", delivery.Due);
        if (Unsafe.IsNullRef(ref audit))
            return;
        After(audit.HandedOver, parcel.Order, "came back and was never handed over", delivery.Due);
        Law.Holds((audit.Accepted & Bit(parcel.Order)) == 0, "a parcel arrives once", $"{parcel.Order} was accepted and came back", delivery.Due);
    }

    private static ushort Bit(OrderKey order) => (ushort)(1 << order.Index);

    private static void After(ushort earlier, OrderKey order, string finding, SimTime now) =>
        Law.Holds((earlier & Bit(order)) != 0, "nothing before its cause", $"{order} {finding}", now);

    private static void Once(ref ushort seen, OrderKey order, string what, SimTime now)
    {
        var was = seen;
        Law.Holds((was & Bit(order)) == 0, "an order's life goes one way", $"{order} {what} twice", now);
        seen |= Bit(order);
    }

    /// <summary>The intent's own book; a null reference for one that was closed in good order.</summary>
    private ref IntentAudit Find(long intent, string what, SimTime now)
    {
        ref var audit = ref _intents.Find(intent);
        if (Unsafe.IsNullRef(ref audit))
            Law.Holds(_closed.Contains(intent), "nothing before its cause", $"intent {intent} {what} before it was submitted", now);
        return ref audit;
    }

    private void CloseIfClean(long intent, in IntentAudit audit)
    {
        if (!audit.IsClean)
            return;
        _intents.Remove(intent);
        _closed.Add(intent);
    }
}
