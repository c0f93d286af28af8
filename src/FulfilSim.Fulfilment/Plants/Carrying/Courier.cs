using System.Diagnostics;
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
    IReadOnlyList<Distribution> transitByRegion,
    CarrierMisKey? misKey,
    LocalClock clock,
    ShopMap map,
    CellBook book) : Actor
{
    private static readonly TimeSpan ReturnTime = TimeSpan.FromDays(3);

    private readonly EntityTable<Parcel> _parcels = new();
    private readonly List<Parcel> _atDoor = [];
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
        var parcel = new Parcel(offer, turn.Sender);
        if (_atDoor.Count == 0)
            turn.At(clock.NextAt(options.CutOff, options.PickupDays, turn.Now), new PickupDue(_round++));
        _atDoor.Add(parcel);
        if (!_parcels.TryGet(parcel.Order.Intent, out var first))
        {
            _parcels.Add(parcel.Order.Intent, parcel);
            return;
        }
        parcel.Next = first.Next;
        first.Next = parcel;
    }

    private void PickUp(Turn turn)
    {
        foreach (var parcel in _atDoor)
        {
            var intent = parcel.Order.Intent;
            book.Hours.Add(HourlyCount.HandedOver, turn.Now);
            book.MarkHandedOver(intent);
            book.Post(intent, MoneyReason.Freight, economics.FreightPaid.Cents, turn.Now);
            turn.Tell(map.OrderSystem, new ParcelHandedOver(parcel.Order));
            var isMisKeyed = _misKeyRatio > 0
                && turn.Draw(Purposes.CourierIntake, intent, parcel.Order.Index).NextChance(_misKeyRatio);
            if (isMisKeyed)
                book.Touch(intent, Causes.IndexOf<CarrierMisKey>());
            if (isMisKeyed || !parcel.IsWaybillRight)
                Hold(parcel, turn);
            else
                Carry(parcel, turn);
        }
        _atDoor.Clear();
    }

    private void Carry(Parcel parcel, Turn turn)
    {
        var stream = turn.Draw(Purposes.Transit, parcel.Order.Intent, parcel.Order.Index);
        var transit = transitByRegion[parcel.Draft.Region].SampleDuration(ref stream);
        turn.After(transit, new AttemptDue(parcel.Order, parcel.AttemptCount));
    }

    /// <summary>The number matches nothing: the courier may clear it up, somebody may ask, or it goes back.</summary>
    private void Hold(Parcel parcel, Turn turn)
    {
        parcel.IsHeld = true;
        var stream = turn.Draw(Purposes.Hold, parcel.Order.Intent, parcel.Order.Index);
        var resolves = stream.NextChance(options.SelfResolveRatio);
        var takes = options.SelfResolveTime.SampleDuration(ref stream);
        var isResolved = resolves && takes < options.HoldLimit;
        parcel.Hold = turn.After(isResolved ? takes : options.HoldLimit, new HoldOver(parcel.Order, isResolved));
        turn.Tell(map.OrderSystem, new ParcelHeld(parcel.Order));
    }

    private void CorrectNumber(NumberCorrectionRequested request, Turn turn)
    {
        if (Find(request.Order) is { IsHeld: true })
            turn.After(request.FixedAfter, new HoldOver(request.Order, IsResolved: true));
    }

    private void EndHold(HoldOver over, Turn turn)
    {
        if (Find(over.Order) is not { IsHeld: true } parcel)
            return;
        parcel.IsHeld = false;
        turn.Cancel(parcel.Hold);
        if (over.IsResolved)
            Carry(parcel, turn);
        else
            GiveUp(parcel, turn);
    }

    private void MendAddress(OrderKey key)
    {
        if (Find(key) is { } parcel)
            parcel.IsAddressMended = true;
    }

    private void Attempt(OrderKey key, Turn turn)
    {
        if (Find(key) is not { } parcel)
            return;
        var attempt = parcel.AttemptCount++;
        if (attempt == 0)
            parcel.IsFirstOfIntent = book.MarkAttempted(key.Intent);
        var isLost = parcel.Draft.IsAddressWrong && !parcel.IsAddressMended;
        if (isLost)
        {
            book.Touch(key.Intent, Causes.IndexOf<AddressWrong>());
            turn.Tell(map.OrderSystem, new AddressNotFound(key, attempt));
        }
        var isAbsent = turn.Draw(Purposes.Absent, key.Intent, (key.Index << 4) | attempt).NextChance(options.AbsentRatio);
        if (!isLost && !isAbsent)
        {
            turn.Tell(map.Buyers, new ParcelDelivered(key, attempt));
            return;
        }
        book.Post(key.Intent, MoneyReason.Freight, economics.FailedAttemptCost.Cents, turn.Now);
        if (parcel.AttemptCount < options.AttemptsMax)
            turn.After(options.AttemptInterval, new AttemptDue(key, parcel.AttemptCount));
        else
            GiveUp(parcel, turn);
    }

    private void Answered(ParcelAnswered answer, Turn turn)
    {
        if (Find(answer.Order) is not { } parcel)
            return;
        if (!answer.IsAccepted)
        {
            GiveUp(parcel, turn);
            return;
        }
        if (parcel is { AttemptCount: 1, IsFirstOfIntent: true } && book.Frame.IsCohort(answer.Order.Intent))
            book.Tally.DeliveredFirstAttempt++;
        Remove(answer.Order);
        turn.Tell(map.OrderSystem, new DeliveryReported(answer.Order));
    }

    private void GiveUp(Parcel parcel, Turn turn)
    {
        book.Post(parcel.Order.Intent, MoneyReason.Freight, economics.FreightPaid.Cents, turn.Now);
        turn.Tell(map.OrderSystem, new DeliveryGivenUp(parcel.Order));
        turn.After(ReturnTime, new ReturnDue(parcel.Order));
    }

    private void BringBack(OrderKey key, Turn turn)
    {
        if (Find(key) is not { } parcel)
            return;
        Remove(key);
        turn.Tell(parcel.Warehouse, new ParcelReturned(key, parcel.Draft.Item));
    }

    private Parcel? Find(OrderKey key)
    {
        _parcels.TryGet(key.Intent, out var parcel);
        while (parcel is not null && parcel.Order.Index != key.Index)
            parcel = parcel.Next;
        return parcel;
    }

    private void Remove(OrderKey key)
    {
        if (!_parcels.TryGet(key.Intent, out var first))
            return;
        if (first.Order.Index == key.Index)
        {
            _parcels.Remove(key.Intent);
            if (first.Next is not null)
                _parcels.Add(key.Intent, first.Next);
            return;
        }
        while (first.Next is not null && first.Next.Order.Index != key.Index)
            first = first.Next;
        first.Next = first.Next?.Next;
    }
}
