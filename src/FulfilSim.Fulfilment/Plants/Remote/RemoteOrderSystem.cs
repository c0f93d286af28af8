using System.Diagnostics;
using System.Runtime.CompilerServices;
using FulfilSim.Actors;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Plants.Remote;

/// <summary>
/// Stands for a shop outside of the simulation: hands submissions out, and tells the buyers what comes back in the words of an
/// order system. It keeps the books of what the shop says, and it knows what the shop has been given to sell.
/// </summary>
/// <param name="stockOf">By rank of the item; items that are not there are known of nobody.</param>
internal sealed class RemoteOrderSystem(
    ShopOptions shop, IRemoteShop remote, IReadOnlyDictionary<int, int> stockOf, ShopMap map, CellBook book) : Actor, IBookWatcher
{
    private readonly EntityTable<RemoteOrders> _orders = new();
    private readonly EntityTable<OrderDraft> _drafts = new();

    /// <summary>Of whom more may be said: it still goes into the books.</summary>
    private readonly Afterlife _talkedOf = new(TimeSpan.FromMinutes(2));

    /// <summary>Of whom all is said, but for a word or a withdrawal that was on its way when they were decided.</summary>
    private readonly Afterlife _silent = new(TimeSpan.FromSeconds(1));

    private readonly Dictionary<int, int> _sold = [];

    public override string Name => "remoteShop";

    /// <summary>Confirmed orders whose goods the shop cannot have.</summary>
    public long OversoldCount { get; private set; }

    public void Posted(in MoneyPosting posting, SimTime now)
    {
    }

    /// <summary>Late notices still go into the books; whoever carries out journeys can stop.</summary>
    public void Decided(long intent, Outcome outcome, SimTime now)
    {
        ref var orders = ref _orders.Find(intent);
        if (Unsafe.IsNullRef(ref orders))
            return;
        (remote.Forget(intent) ? _talkedOf : _silent).Add(intent, now);
    }

    protected override void Receive(Message message, Turn turn)
    {
        switch (message)
        {
            case OrderSubmitted submitted: HandOut(submitted, turn); break;
            case ShopNotice notice: Take(notice, turn); break;
            case OrderWithdrawn withdrawn: CallOff(withdrawn.Order); break;
            case CaseOpened: break; // nobody is there to pick up: the buyer has complained all the same
            default: throw new UnreachableException($"A remote shop has no rule for {message}.");
        }
    }

    private void HandOut(OrderSubmitted submitted, Turn turn)
    {
        if (!_orders.Contains(submitted.Intent))
        {
            _orders.Add(submitted.Intent, default);
            _drafts.Add(submitted.Intent, submitted.Draft);
        }
        remote.Submit(submitted, turn.Now);
        ClearAway(turn.Now);
    }

    private void ClearAway(SimTime now)
    {
        while (_silent.TryTakeOver(now, out var intent) || _talkedOf.TryTakeOver(now, out intent))
        {
            _orders.Remove(intent);
            _drafts.Remove(intent);
            remote.Release(intent);
        }
    }

    private void CallOff(OrderKey order)
    {
        ref var orders = ref _orders.Find(order.Intent);
        if (Unsafe.IsNullRef(ref orders) || order.Index >= orders.Count || (orders.Ended & (1 << order.Index)) != 0)
            return;
        orders.Ended |= (ushort)(1 << order.Index);
        remote.Withdraw(order.Intent, orders.SubmissionOf(order.Index));
    }

    private void Take(ShopNotice notice, Turn turn)
    {
        ref var orders = ref _orders.Find(notice.Intent);
        if (Unsafe.IsNullRef(ref orders))
            return; // of an intent that never was: the sender's mistake is none of the buyers'
        switch (notice.Meaning)
        {
            case NoticeMeaning.Acknowledged: TryOrderOf(notice, ref orders, turn, out _); break;
            case NoticeMeaning.Charged: Charge(notice, ref orders, turn); break;
            case NoticeMeaning.Refunded: Refund(notice, ref orders, turn); break;
            case NoticeMeaning.Confirmed: Confirm(notice, ref orders, turn); break;
            case NoticeMeaning.Declined: GiveUp(notice, ref orders, isBuyersOwn: true, turn); break;
            case NoticeMeaning.PaymentFailed: GiveUp(notice, ref orders, isBuyersOwn: false, turn); break;
            case NoticeMeaning.Busy: TurnAway(notice, RefusalReason.Busy, ref orders, turn); break;
            case NoticeMeaning.Error: Break(notice, ref orders, turn); break;
            case NoticeMeaning.Cancelled: Cancel(notice, CancellationReason.Unpaid, RefusalReason.Error, ref orders, turn); break;
            case NoticeMeaning.OutOfStock: Cancel(notice, CancellationReason.OutOfStock, RefusalReason.OutOfStock, ref orders, turn); break;
            case NoticeMeaning.CorrectionAsked:
                turn.Tell(map.Buyers, new CorrectionAsked(notice.Intent, notice.Submission, AskedBy: Name));
                break;
            default: throw new UnreachableException($"A remote shop does not say {notice.Meaning}.");
        }
    }

    /// <summary>The order that a submission has made, made known to its buyer the first time.</summary>
    /// <returns>Whether there is one: an intent cannot have any number of them.</returns>
    private bool TryOrderOf(ShopNotice notice, ref RemoteOrders orders, Turn turn, out OrderKey order)
    {
        var index = orders.IndexOf(notice.Submission);
        var isNew = index < 0;
        if (isNew)
            index = orders.Add(notice.Submission);
        order = index < 0 ? default : new OrderKey(notice.Intent, index);
        if (index < 0)
            return false;
        if (!isNew)
            return true;
        var stream = turn.Draw(Purposes.Promise, notice.Intent);
        var region = DraftOf(notice.Intent).Region;
        var promise = turn.Now + shop.Buyers.Regions[region].Promise.SampleDuration(ref stream);
        turn.Tell(map.Buyers, new OrderAcknowledged(order, notice.Submission, promise));
        return true;
    }

    private void Charge(ShopNotice notice, ref RemoteOrders orders, Turn turn)
    {
        if (orders.ChargeCount >= 64 || !TryOrderOf(notice, ref orders, turn, out var order))
            return;
        var charge = new ChargeKey(order, orders.ChargeCount++);
        var cents = PriceOf(notice.Intent);
        book.Post(notice.Intent, MoneyReason.Captured, cents, turn.Now);
        turn.Tell(map.Buyers, new BuyerCharged(charge, cents, turn.Now));
    }

    private void Refund(ShopNotice notice, ref RemoteOrders orders, Turn turn)
    {
        var index = orders.IndexOf(notice.Submission);
        if (orders.ChargeCount == 0 || index < 0)
            return; // nothing was taken that could be given back
        orders.ChargeCount--;
        var cents = PriceOf(notice.Intent);
        book.Post(notice.Intent, MoneyReason.Refunded, cents, turn.Now);
        turn.Tell(map.Buyers, new BuyerRefunded(new ChargeKey(new OrderKey(notice.Intent, index), orders.ChargeCount), cents));
    }

    private void Confirm(ShopNotice notice, ref RemoteOrders orders, Turn turn)
    {
        if (!TryOrderOf(notice, ref orders, turn, out var order) || !orders.TryConfirm(order.Index))
            return;
        if (IsOversold(notice.Intent))
        {
            OversoldCount++;
            turn.Tell(map.Buyers, new OrderCancelled(order, CancellationReason.OutOfStock)); // what it comes to, once it is to be packed
        }
        else
        {
            turn.Tell(map.Buyers, new OrderConfirmed(order));
        }
    }

    private bool IsOversold(long intent)
    {
        var item = DraftOf(intent).Item;
        if (!stockOf.TryGetValue(item, out var stock))
            return false;
        var sold = _sold.GetValueOrDefault(item) + 1;
        _sold[item] = sold;
        return sold > stock;
    }

    /// <summary>The money was not to be had. The order is called off, as a shop does by itself.</summary>
    private void GiveUp(ShopNotice notice, ref RemoteOrders orders, bool isBuyersOwn, Turn turn)
    {
        if (orders.IndexOf(notice.Submission) < 0 && shop.Clock.Milestone == Milestone.Acknowledged)
        {
            TurnAway(notice, RefusalReason.Error, ref orders, turn);
            return;
        }
        if (!TryOrderOf(notice, ref orders, turn, out var order))
            return;
        turn.Tell(map.Buyers, new PaymentFailed(order, isBuyersOwn));
        CallOff(order);
    }

    /// <summary>An error is a cause wherever on the way it strikes.</summary>
    private void Break(ShopNotice notice, ref RemoteOrders orders, Turn turn)
    {
        book.Touch(notice.Intent, Stage.OrderSystemError);
        TurnAway(notice, RefusalReason.Error, ref orders, turn);
    }

    private void TurnAway(ShopNotice notice, RefusalReason reason, ref RemoteOrders orders, Turn turn)
    {
        if (orders.IndexOf(notice.Submission) >= 0)
            GiveUp(notice, ref orders, isBuyersOwn: false, turn); // it was taken, and got stuck on the way
        else
            turn.Tell(map.Buyers, new SubmissionRefused(notice.Intent, notice.Submission, reason, notice.RetryAfter));
    }

    private void Cancel(
        ShopNotice notice, CancellationReason cancellation, RefusalReason refusal, ref RemoteOrders orders, Turn turn)
    {
        var index = orders.IndexOf(notice.Submission);
        if (index < 0)
        {
            turn.Tell(map.Buyers, new SubmissionRefused(notice.Intent, notice.Submission, refusal, notice.RetryAfter));
            return;
        }
        orders.Ended |= (ushort)(1 << index);
        turn.Tell(map.Buyers, new OrderCancelled(new OrderKey(notice.Intent, index), cancellation));
    }

    private OrderDraft DraftOf(long intent) => _drafts.TryGet(intent, out var draft) ? draft : default;

    private long PriceOf(long intent) => DraftOf(intent).ValueCents + shop.Economics.FreightCharged.Cents;
}
