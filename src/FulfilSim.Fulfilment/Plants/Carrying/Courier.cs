using System.Diagnostics;
using System.Runtime.CompilerServices;
using FulfilSim.Actors;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Time;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Plants.Carrying;

/// <summary>Picks up once a day, takes parcels in, carries them, tries to deliver them, and brings back what nobody takes.</summary>
internal sealed class Courier(
    CourierOptions options,
    EconomicsOptions economics,
    Distribution[] transitByRegion,
    CarrierMisKey? misKey,
    LocalClock clock,
    ShopMap map,
    CellBook book) : Actor
{
    private static readonly TimeSpan ReturnTime = TimeSpan.FromDays(3);

    private readonly IntentTable<Parcel> _parcels = new();
    private readonly List<(OrderKey Order, Parcel Parcel)> _atDoor = [];
    private readonly double _misKeyRatio = misKey is null ? 0
        : options.Intake == Intake.Manual ? misKey.ManualRate : misKey.ScannedRate;
    private int _round;

    public override string Name => "couriers." + options.Name;

    protected override void Receive(Message message, Turn turn)
    {
        switch (message)
        {
            case ParcelOffered offer: Offer(offer, turn); break;
            case AttemptDue due: Attempt(due.Order, turn); break;
            case ParcelAnswered answer: Answered(answer, turn); break;
            case PickupDue: PickUp(turn); break;
            case AddressCorrected corrected: MendAddress(corrected.Order); break;
            case NumberCorrectionRequested request: CorrectNumber(request, turn); break;
            case HoldOver over: EndHold(over, turn); break;
            case ReturnDue due: BringBack(due.Order, turn); break;
            default: throw new UnreachableException($"A courier has no rule for {message}.");
        }
    }

    private void Offer(ParcelOffered offer, Turn turn)
    {
        if (_atDoor.Count == 0)
            turn.At(clock.NextAt(options.CutOff, options.PickupDays, turn.Now), new PickupDue(_round++));
        _atDoor.Add((offer.Order, new Parcel(offer, turn.Sender)));
    }

    private void PickUp(Turn turn)
    {
        foreach (var (order, parcel) in _atDoor)
        {
            var intent = order.Intent;
            _parcels.Add(intent, in parcel);
            book.Hours.Add(HourlyCount.HandedOver, turn.Now);
            book.MarkHandedOver(intent);
            book.Post(intent, MoneyReason.Freight, economics.FreightPaid.Cents, turn.Now);
            turn.Tell(map.OrderSystem, new ParcelHandedOver(order));
            var isMisKeyed = _misKeyRatio > 0
                && turn.Draw(Purposes.CourierIntake, intent, order.Index).NextChance(_misKeyRatio);
            if (isMisKeyed)
                book.Touch(intent, Causes.IndexOf<CarrierMisKey>());
            if (isMisKeyed || !parcel.IsWaybillRight)
                Hold(order, turn);
            else
                Carry(order, in parcel, turn);
        }
        _atDoor.Clear();
    }

    private void Carry(OrderKey order, in Parcel parcel, Turn turn)
    {
        var stream = turn.Draw(Purposes.Transit, order.Intent, order.Index);
        var transit = transitByRegion[parcel.Region].SampleDuration(ref stream);
        turn.After(transit, new AttemptDue(order, parcel.AttemptCount));
    }

    /// <summary>The number matches nothing: the courier may clear it up, somebody may ask, or it goes back.</summary>
    private void Hold(OrderKey order, Turn turn)
    {
        ref var parcel = ref Find(order);
        parcel.IsHeld = true;
        var stream = turn.Draw(Purposes.Hold, order.Intent, order.Index);
        var resolves = stream.NextChance(options.SelfResolveRatio);
        var takes = options.SelfResolveTime.SampleDuration(ref stream);
        var isResolved = resolves && takes < options.HoldLimit;
        parcel.Hold = turn.After(isResolved ? takes : options.HoldLimit, new HoldOver(order, isResolved));
        turn.Tell(map.OrderSystem, new ParcelHeld(order));
    }

    private void CorrectNumber(NumberCorrectionRequested request, Turn turn)
    {
        ref var parcel = ref Find(request.Order);
        if (!Unsafe.IsNullRef(ref parcel) && parcel.IsHeld)
            turn.After(request.FixedAfter, new HoldOver(request.Order, IsResolved: true));
    }

    private void EndHold(HoldOver over, Turn turn)
    {
        ref var parcel = ref Find(over.Order);
        if (Unsafe.IsNullRef(ref parcel) || !parcel.IsHeld)
            return;
        parcel.IsHeld = false;
        turn.Cancel(parcel.Hold);
        if (over.IsResolved)
            Carry(over.Order, in parcel, turn);
        else
            GiveUp(over.Order, turn);
    }

    private void MendAddress(OrderKey key)
    {
        ref var parcel = ref Find(key);
        if (!Unsafe.IsNullRef(ref parcel))
            parcel.IsAddressWrong = false;
    }

    private void Attempt(OrderKey key, Turn turn)
    {
        ref var parcel = ref Find(key);
        if (Unsafe.IsNullRef(ref parcel))
            return;
        var attempt = parcel.AttemptCount++;
        if (attempt == 0)
            parcel.IsFirstOfIntent = book.MarkAttempted(key.Intent);
        if (parcel.IsAddressWrong)
        {
            book.Touch(key.Intent, Causes.IndexOf<AddressWrong>());
            turn.Tell(map.OrderSystem, new AddressNotFound(key, attempt));
        }
        var isAbsent = turn.Draw(Purposes.Absent, key.Intent, (key.Index << 4) | attempt).NextChance(options.AbsentRatio);
        if (!parcel.IsAddressWrong && !isAbsent)
        {
            turn.Tell(map.Buyers, new ParcelDelivered(key, attempt));
            return;
        }
        book.Post(key.Intent, MoneyReason.Freight, economics.FailedAttemptCost.Cents, turn.Now);
        if (parcel.AttemptCount < options.AttemptsMax)
            turn.After(options.AttemptInterval, new AttemptDue(key, parcel.AttemptCount));
        else
            GiveUp(key, turn);
    }

    private void Answered(ParcelAnswered answer, Turn turn)
    {
        ref var parcel = ref Find(answer.Order);
        if (Unsafe.IsNullRef(ref parcel))
            return;
        if (!answer.IsAccepted)
        {
            GiveUp(answer.Order, turn);
            return;
        }
        if (parcel is { AttemptCount: 1, IsFirstOfIntent: true })
            book.Count(answer.Order.Intent, CohortCount.DeliveredFirstAttempt);
        Remove(answer.Order);
        turn.Tell(map.OrderSystem, new DeliveryReported(answer.Order));
    }

    private void GiveUp(OrderKey order, Turn turn)
    {
        book.Post(order.Intent, MoneyReason.Freight, economics.FreightPaid.Cents, turn.Now);
        turn.Tell(map.OrderSystem, new DeliveryGivenUp(order));
        turn.After(ReturnTime, new ReturnDue(order));
    }

    private void BringBack(OrderKey key, Turn turn)
    {
        ref var parcel = ref Find(key);
        if (Unsafe.IsNullRef(ref parcel))
            return;
        turn.Tell(parcel.Warehouse, new ParcelReturned(key, parcel.Item));
        Remove(key);
    }

    private ref Parcel Find(OrderKey key) => ref _parcels.Find(key.Intent, key.Index);

    private void Remove(OrderKey key) => _parcels.Remove(key.Intent, key.Index);
}
