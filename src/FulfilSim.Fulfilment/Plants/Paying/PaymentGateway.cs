using System.Diagnostics;
using System.Runtime.CompilerServices;
using FulfilSim.Actors;
using FulfilSim.Actors.Stations;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Plants.Paying;

/// <summary>Takes charges in slots, captures them when they are approved, answers by callback, and pays refunds.</summary>
internal sealed class PaymentGateway(
    GatewayOptions options,
    OutageClock outages,
    Station<ChargeKey> slots,
    Ratio feeRatio,
    TimeSpan retention,
    Purpose serviceTimes,
    ShopMap map,
    CellBook book) : Actor
{
    private readonly ChargeRegister _charges = new(retention);
    private readonly List<ChargeKey> _approvedWhileDead = [];
    private bool _isDraining;

    public override string Name => "paymentGateways." + options.Name;

    protected override void Start(Turn turn) => outages.Start(turn);

    protected override void Receive(Message message, Turn turn)
    {
        switch (message)
        {
            case ChargeRequested request: TakeIn(request, turn); break;
            case ServiceEnded ended: Serve(ended, turn); break;
            case ApprovalDue due: Approve(due.Charge, turn); break;
            case RefundRequested refund: Refund(refund, turn); break;
            case RefundDue due: turn.Tell(map.Buyers, new BuyerRefunded(due.Charge, due.Cents)); break;
            case StatusQueried query: AnswerStatus(query.Intent, turn); break;
            case OutageEdge edge: PassEdge(edge, turn); break;
            default: throw new UnreachableException($"A gateway has no rule for {message}.");
        }
    }

    private void TakeIn(ChargeRequested request, Turn turn)
    {
        var intent = request.Charge.Order.Intent;
        if (request.IdempotencyKey >= 0 && IsRepeat(request, turn))
            return;
        if (IsDisturbed)
            book.Touch(intent, Causes.IndexOf<PayGatewayOutage>());
        var stream = turn.Draw(serviceTimes, intent, request.Charge.Number);
        var serviceTime = options.ServiceTime.SampleDuration(ref stream);
        var admission = slots.Arrive(request.Charge, serviceTime, turn.Now, out var start, out _);
        if (admission == Admission.Refused)
        {
            turn.Tell(map.OrderSystem, new ChargeTaken(request.Charge, IsAccepted: false));
            return;
        }
        _charges.Add(intent, new GatewayCharge(request), turn.Now);
        if (admission == Admission.Started)
            Await(start, turn);
    }

    /// <summary>An outage is on and has work waiting, or its backlog is not worked off yet.</summary>
    private bool IsDisturbed =>
        outages.IsDead || _isDraining || (outages.IsOn && slots.InServiceCount >= slots.Servers);

    /// <summary>A repeat under a key: the first charge's answer, and no second charge.</summary>
    private bool IsRepeat(ChargeRequested request, Turn turn)
    {
        var intent = request.Charge.Order.Intent;
        ref var known = ref _charges.FindByKey(intent, request.IdempotencyKey);
        if (Unsafe.IsNullRef(ref known))
            return false;
        if (known.IsServed)
            turn.Tell(map.OrderSystem, new ChargeTaken(request.Charge, IsAccepted: true));
        if (known.Status == ChargeStatus.Captured)
            turn.Tell(map.OrderSystem, new ChargeAnswered(ChargeKey.Of(intent, known.Number), IsCaptured: true));
        return true;
    }

    private void Await(ServiceStart<ChargeKey> start, Turn turn)
    {
        var charge = start.Job;
        var extra = outages.ExtraTime(charge.Order.Intent, charge.Number, turn);
        if (extra > TimeSpan.Zero)
        {
            book.Touch(charge.Order.Intent, Causes.IndexOf<PayGatewayOutage>());
            slots.Prolong(extra, turn.Now);
        }
        turn.After(start.ServiceTime + extra, new ServiceEnded(charge.Order.Intent, charge.Number, start.Slot));
    }

    private void Serve(ServiceEnded ended, Turn turn)
    {
        var key = slots.Complete(ended.Slot, turn.Now);
        var isDeclined = turn.Draw(Purposes.Decline, key.Order.Intent, key.Number).NextChance(options.DeclineRatio);
        ref var charge = ref _charges.Find(key);
        if (!Unsafe.IsNullRef(ref charge)) // it may have waited for longer than records are kept
        {
            charge.IsServed = true;
            charge.Status = isDeclined ? ChargeStatus.Declined : charge.Status;
        }
        if (isDeclined)
        {
            turn.Tell(map.OrderSystem, new ChargeAnswered(key, IsCaptured: false));
        }
        else
        {
            turn.Tell(map.OrderSystem, new ChargeTaken(key, IsAccepted: true));
            var stream = turn.Draw(Purposes.Approval, key.Order.Intent, key.Number);
            turn.After(options.ApprovalDelay.SampleDuration(ref stream), new ApprovalDue(key));
        }
        BeginNext(turn);
    }

    private void BeginNext(Turn turn)
    {
        while (slots.TryBegin(turn.Now, out var start))
            Await(start, turn);
        if (!outages.IsOn && slots.QueueLength == 0)
            _isDraining = false;
    }

    private void Approve(ChargeKey key, Turn turn)
    {
        if (outages.IsDead)
        {
            book.Touch(key.Order.Intent, Causes.IndexOf<PayGatewayOutage>());
            _approvedWhileDead.Add(key);
            return;
        }
        ref var charge = ref _charges.Find(key);
        if (Unsafe.IsNullRef(ref charge) || charge.Status != ChargeStatus.TakenIn)
            return;
        charge.Status = ChargeStatus.Captured;
        var intent = key.Order.Intent;
        book.Post(intent, MoneyReason.Captured, charge.Cents, turn.Now);
        book.Post(intent, MoneyReason.Fee, (long)(charge.Cents * feeRatio.Value), turn.Now);
        turn.Tell(map.Buyers, new BuyerCharged(key, charge.Cents, turn.Now));
        turn.Tell(map.OrderSystem, new ChargeAnswered(key, IsCaptured: true));
    }

    /// <summary>Pays back once. A charge of long ago, which is not on record any more, is paid back on the shop's word.</summary>
    private void Refund(RefundRequested refund, Turn turn)
    {
        ref var charge = ref _charges.Find(refund.Charge);
        if (!Unsafe.IsNullRef(ref charge))
        {
            if (charge.Status != ChargeStatus.Captured)
                return;
            charge.Status = ChargeStatus.Refunded;
        }
        book.Post(refund.Charge.Order.Intent, MoneyReason.Refunded, refund.Cents, turn.Now);
        turn.After(options.RefundTime, new RefundDue(refund.Charge, refund.Cents));
    }

    private void AnswerStatus(long intent, Turn turn)
    {
        for (var place = 0; place < _charges.CountOf(intent); place++)
        {
            ref var charge = ref _charges.At(intent, place);
            if (charge.Status == ChargeStatus.Captured)
                turn.Tell(map.OrderSystem, new StatusAnswered(ChargeKey.Of(intent, charge.Number)));
        }
    }

    private void PassEdge(OutageEdge edge, Turn turn)
    {
        outages.Pass(edge, turn);
        slots.SetServers(outages.IsDead ? 0 : options.Slots, turn.Now);
        if (outages.IsDead)
            return;
        _isDraining = !outages.IsOn && slots.QueueLength > 0;
        BeginNext(turn);
        foreach (var key in _approvedWhileDead)
            Approve(key, turn);
        _approvedWhileDead.Clear();
    }
}
