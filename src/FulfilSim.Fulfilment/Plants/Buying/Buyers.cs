using System.Diagnostics;
using FulfilSim.Actors;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Decisions;
using FulfilSim.Fulfilment.Demand;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Fulfilment.Time;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Plants.Buying;

/// <summary>The buyers: intents that come up, patience, further tries, contacts, and what each intent comes to in the end.</summary>
internal sealed partial class Buyers(
    ShopOptions shop,
    Population population,
    DemandProcess? demand,
    LocalClock clock,
    DuplicateOrder? doubleSubmit,
    IReadOnlyList<Friction> frictions,
    ShopMap map,
    CellBook book) : Actor
{
    private readonly BuyersOptions _options = shop.Buyers;
    private readonly EntityTable<BuyerCase> _cases = new();
    private readonly TrustRegister _trust = new(shop.Buyers);
    private readonly (Purpose Purpose, double Ratio)[] _frictions =
        [.. frictions.Select(friction => (Purpose.Named("friction:" + friction.Owner), friction.Ratio))];

    public override string Name => "buyers";

    /// <summary>Intents realised so far.</summary>
    public long RealisedCount { get; private set; }

    /// <summary>Index of the channel that an intent's buyer comes in by.</summary>
    public ushort ChannelOf(long intent) => population.ChannelOf(intent);

    protected override void Start(Turn turn) => Await(intent: 0, turn);

    /// <summary>Somebody else says when intents come up, and wants to know when they are over.</summary>
    private bool IsShaped => demand is null;

    protected override void Receive(Message message, Turn turn)
    {
        switch (message)
        {
            case IntentArose arose: Arise(arose.Intent, turn); break;
            case OrderAcknowledged answer: Acknowledged(answer, turn); break;
            case BuyerCharged charged: Charged(charged, turn); break;
            case OrderConfirmed confirmed: Confirmed(confirmed, turn); break;
            case ParcelDelivered parcel: Delivered(parcel, turn); break;
            case PatienceEnded ended: LosePatience(ended.Intent, turn); break;
            case RetryDue due: SubmitAgain(due.Intent, turn); break;
            case DoubleClicked click: ClickAgain(click, turn); break;
            case SubmissionRefused refused: Refused(refused, turn); break;
            case CorrectionAsked asked: AskedToCorrect(asked, turn); break;
            case CorrectionDone done: Corrected(done.Intent, turn); break;
            case PaymentFailed failed: NotPaid(failed, turn); break;
            case OrderCancelled cancelled: Cancelled(cancelled, turn); break;
            case BuyerRefunded refunded: Refunded(refunded.Charge.Order.Intent); break;
            case PromisedDayOver over: DayOver(over, turn); break;
            case ContactDue contact: MakeContact(contact, turn); break;
            case MindChanged changed: ChangeMind(changed.Intent, turn); break;
            case MilestoneOverdue overdue: MissMilestone(overdue.Intent, turn); break;
            default: throw new UnreachableException($"Buyers have no rule for {message}.");
        }
    }

    private void Await(long intent, Turn turn)
    {
        if (demand is null)
            return;
        var moment = demand.Next(intent, turn.Now, book.Frame.Horizon);
        if (moment <= book.Frame.Horizon)
            turn.At(moment, new IntentArose(intent));
    }

    private void Arise(long intent, Turn turn)
    {
        Await(intent + 1, turn);
        var isCohort = book.Frame.Contains(turn.Now);
        if (turn.Now >= book.Frame.Until && book.Frame.EndIntent == long.MaxValue)
            book.Frame.EndIntent = intent;
        var draft = population.DraftOf(intent);
        book.Arise(intent, isCohort, new(draft.Method, draft.Region, population.ChannelOf(intent)), turn.Now);
        book.Hours.Add(HourlyCount.Intents, turn.Now);
        var buyer = population.BuyerOf(intent);
        if (IsDeterred(intent, buyer, turn))
        {
            book.Decide(intent, Outcome.Deterred, stage: 0, turn.Now);
            TellShaper(intent, turn);
            return;
        }
        RealisedCount++;
        ref var buyerCase = ref _cases.Add(intent, new BuyerCase(draft, buyer, turn.Now));
        book.Count(intent, CohortCount.Submitted);
        if (buyer == intent)
            book.Count(intent, CohortCount.FirstOrders);
        if (_goal != Milestone.Delivered && shop.Clock.MilestoneWithin < book.Frame.Horizon - turn.Now)
            buyerCase.Overdue = turn.After(shop.Clock.MilestoneWithin, new MilestoneOverdue(intent));
        Submit(intent, ref buyerCase, turn);
        PlanDoubleClick(intent, turn);
    }

    private void TellShaper(long intent, Turn turn)
    {
        if (IsShaped)
            turn.Tell(map.LoadShaper, new IntentOver(intent));
    }

    /// <summary>Friction and lost trust thin the intents, each by a fixed number of the intent's own.</summary>
    private bool IsDeterred(long intent, long buyer, Turn turn)
    {
        foreach (var (purpose, ratio) in _frictions)
        {
            if (turn.Draw(purpose, intent).NextChance(ratio))
                return true;
        }
        var trust = _trust.Of(buyer);
        return trust < 1 && !turn.Draw(Purposes.TrustThinning, intent).NextChance(trust);
    }

    /// <summary>Ends a case: its place is empty afterwards. What still comes for it later finds nobody at home.</summary>
    private void Decide(long intent, in BuyerCase buyerCase, Outcome outcome, int stage, Turn turn)
    {
        var buyer = buyerCase.Buyer;
        turn.Cancel(buyerCase.Waiting);
        turn.Cancel(buyerCase.Contact);
        turn.Cancel(buyerCase.ChangeOfMind);
        turn.Cancel(buyerCase.Overdue);
        _cases.Remove(intent);
        if (outcome == Outcome.Failed)
            _trust.Lose(buyer);
        else if (outcome == Outcome.Fulfilled)
            _trust.Gain(buyer);
        if (book.Frame.IsCohort(intent))
            CountInCohort(intent, buyer, outcome);
        book.Decide(intent, outcome, stage, turn.Now);
        TellShaper(intent, turn);
    }

    private void CountInCohort(long intent, long buyer, Outcome outcome)
    {
        book.Tally.TrustSum += _trust.Of(buyer);
        book.Tally.TrustCount++;
        if (outcome == Outcome.Failed && buyer == intent)
            book.Count(intent, CohortCount.FirstOrdersFailed);
    }
}
