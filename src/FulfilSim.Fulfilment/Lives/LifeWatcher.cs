using FulfilSim.Actors;
using FulfilSim.Actors.Links;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Lives.Words;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Plants.Buying;
using FulfilSim.Fulfilment.Plants.Carrying;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Fulfilment.Lives;

/// <summary>Writes down what happens to one intent: what reaches whom, what links and faults do to it, what it costs, how it ends.</summary>
internal sealed class LifeWatcher : IDeliveryObserver, ILinkObserver, IBookWatcher
{
    private readonly ShopFloor _floor;
    private readonly ShopOptions _shop;
    private readonly long _intent;
    private readonly LifeFormat _format;
    private readonly PromiseWatch _promise;
    private readonly List<Happening> _happenings = [];
    private readonly List<MoneyEntry> _ledger = [];
    private readonly HashSet<int> _held = [];
    private SimTime _aroseAt;
    private OrderDraft? _draft;
    private int _attemptPlace = -1;

    private LifeWatcher(ShopFloor floor, ShopOptions shop, long intent)
    {
        (_floor, _shop, _intent, _format) = (floor, shop, intent, new LifeFormat(shop));
        _promise = new PromiseWatch(shop);
    }

    private SimTime Now => _floor.Simulation.Now;

    /// <summary>Begins to watch a floor.</summary>
    public static LifeWatcher Attach(ShopFloor floor, ShopOptions shop, long intent)
    {
        var watcher = new LifeWatcher(floor, shop, intent);
        floor.Simulation.Observe(watcher);
        floor.Simulation.ObserveLinks(watcher);
        floor.Book.Watch(watcher);
        return watcher;
    }

    public void Delivering(in Delivery delivery)
    {
        var message = delivery.Message;
        if (message.Entity != _intent || WordOf(message, delivery.From, delivery.To) is not { } word || IsStale(message))
            return;
        Notice(message, delivery.Due);
        var text = word.Deed ?? $"{word.Phrase} reached {NameOf(delivery.To)}";
        Add(word.Phrase.Length == 0 ? HappeningKind.Did : HappeningKind.Arrived, message, text);
    }

    public void Judged(in JudgedMessage judged)
    {
        var message = judged.Message;
        if (message.Entity != _intent || WordOf(message, judged.From, judged.To) is not { } word)
            return;
        var (kind, what) = judged.Verdict.Kind switch
        {
            VerdictKind.Drop => (HappeningKind.Lost, "was lost"),
            VerdictKind.Delay => (HappeningKind.HeldUp, $"was held up for {LifeFormat.Length(judged.Verdict.By)}"),
            _ => (HappeningKind.Doubled, "was doubled"),
        };
        Add(kind, message, $"{word.Phrase} {what} on its way to {NameOf(judged.To)}");
    }

    public void Posted(in MoneyPosting posting, SimTime now)
    {
        if (posting.Intent != _intent)
            return;
        _ledger.Add(new(now - SimTime.Zero, posting.Reason, posting.Cents));
        if (posting.Reason == MoneyReason.Freight)
            MarkVainAttempt();
        var reason = posting.Reason;
        if (MoneyText(reason, _format.Amount(posting.Cents)) is { } text)
            Add(HappeningKind.Money, $"money-{reason.ToString().ToLowerInvariant()}", _ledger.Count(entry => entry.Reason == reason) - 1, text);
    }

    public void Decided(long intent, Outcome outcome, SimTime now)
    {
        if (intent == _intent)
            Add(HappeningKind.Outcome, "decided", 0, "it was decided");
    }

    public void Touched(long intent, int cause)
    {
        if (intent != _intent)
            return;
        var id = Causes.All[cause].Id;
        var before = _happenings.Count(happening => happening.Kind == HappeningKind.Fault && happening.Name == id);
        Add(HappeningKind.Fault, id, before, $"the fault {id} had a hand in it{(before == 0 ? "" : " again")}");
    }

    /// <summary>All that was seen; to be asked when the cell is over.</summary>
    public IntentLife Life()
    {
        var frame = _floor.Book.Frame;
        var code = frame.IsCohort(_intent) ? _floor.Book.Outcomes[(int)(_intent - frame.FirstIntent)] : default;
        var cause = code.CauseIndex == 0 ? null : Causes.All[code.CauseIndex];
        return new()
        {
            Intent = _intent,
            AroseAt = _aroseAt - SimTime.Zero,
            Wanted = _draft is { } draft ? WantedOf(draft) : null,
            Happenings = _promise.Marked([.. _happenings.Select(each => Ended(each, code.Outcome, cause))], Now),
            Outcome = code.Outcome,
            Cause = cause,
            Ledger = _ledger,
            Money = MoneySums.Of(_shop.Economics, SumOf, _ledger.Count(entry => entry.Reason == MoneyReason.Earned)),
        };
    }

    private static Happening Ended(Happening happening, Outcome outcome, Cause? cause) => happening.Kind == HappeningKind.Outcome
        ? happening with { Name = OutcomeWords.NameOf(outcome), Text = Sentence(OutcomeWords.Clause(outcome, cause)) }
        : happening;

    private static string Sentence(string clause) => $"{char.ToUpperInvariant(clause[0])}{clause[1..]}.";

    private static string? MoneyText(MoneyReason reason, string amount) => reason switch
    {
        MoneyReason.Captured => $"{amount} left the buyer's account",
        MoneyReason.Refunded => $"{amount} was paid back",
        MoneyReason.Earned => $"{amount} was earned, as the goods were the buyer's",
        MoneyReason.Owed => $"{amount} was still owed to the buyer at the end",
        _ => null, // costs of the seller's: the ledger has them
    };

    private long SumOf(MoneyReason reason) => _ledger.Where(entry => entry.Reason == reason).Sum(entry => entry.Cents);

    private WantedGoods WantedOf(OrderDraft draft) => new(
        draft.ValueCents,
        draft.Item + 1,
        _shop.Buyers.PaymentMix.Keys.ElementAt(draft.Method),
        _shop.Buyers.Regions[draft.Region].Name,
        draft.IsAddressWrong);

    private string NameOf(ActorRef actor) => ActorWords.Of(_floor.Simulation.NameOf(actor));

    private MessageWord? WordOf(Message message, ActorRef from, ActorRef to) =>
        MessageWords.Of(message, new Letter(NameOf(from), NameOf(to), _format));

    private void Add(HappeningKind kind, Message message, string clause) =>
        Add(kind, MessageWords.NameOf(message), message.Occurrence, clause);

    private void Add(HappeningKind kind, string name, int occurrence, string clause) =>
        _happenings.Add(new(Now - SimTime.Zero, kind, name, occurrence, Sentence(clause)));

    private void Notice(Message message, SimTime now)
    {
        switch (message)
        {
            case IntentArose: _aroseAt = now; break;
            case OrderSubmitted submitted: _draft ??= submitted.Draft; break;
            case OrderAcknowledged answer: _promise.Made(answer.Promise); break;
            case ParcelHeld held: _held.Add(held.Order.Index); break;
            case HoldOver over: _held.Remove(over.Order.Index); break;
            case AttemptDue: _attemptPlace = _happenings.Count; break;
        }
    }

    /// <summary>A reminder about a hold that has ended otherwise.</summary>
    private bool IsStale(Message message) => message is HoldOver over && !_held.Contains(over.Order.Index);

    /// <summary>An attempt that costs was in vain: nobody was there, or the address was not.</summary>
    private void MarkVainAttempt()
    {
        if (_attemptPlace >= 0 && _happenings[_attemptPlace].At == Now - SimTime.Zero)
            _happenings[_attemptPlace] = _happenings[_attemptPlace] with { Text = $"{_happenings[_attemptPlace].Text.TrimEnd('.')} in vain." };
        _attemptPlace = -1;
    }
}
