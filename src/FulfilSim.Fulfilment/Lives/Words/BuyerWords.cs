using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Plants.Buying;

namespace FulfilSim.Fulfilment.Lives.Words;

/// <summary>Between buyer and order system.</summary>
internal static class BuyerWords
{
    public static void AddTo(WordList words)
    {
        words.On<IntentArose>((_, _) => MessageWord.Doing("a buyer wants to buy"));
        words.On<OrderSubmitted>((message, _) => new(OrderOf(message)));
        words.On<OrderAcknowledged>((message, letter) => new(
            $"the acknowledgement{Letter.Which(message.Order)}, with delivery promised by {letter.Format.Day(message.Promise)},"));
        words.On<SubmissionRefused>((message, _) => new($"the refusal of the order ({ReasonOf(message)})"));
        words.On<CorrectionAsked>((message, _) => new($"the request to look at the data again, which {message.AskedBy} asks for,"));
        words.On<OrderConfirmed>((message, _) => new($"the confirmation{Letter.Which(message.Order)}"));
        words.On<PaymentFailed>((message, _) => new(
            $"the news that {(message.IsBuyersOwn ? "the payment was declined" : "the payment could not be taken")}{Letter.Which(message.Order)}"));
        words.On<OrderCancelled>((message, _) => new($"the news that the shop cancels the order{Letter.Which(message.Order)}, as {ReasonOf(message)},"));
        words.On<OrderWithdrawn>((message, letter) => new($"the cancellation{Letter.Which(message.Order)} by {letter.From}"));
        words.On<PatienceEnded>((_, _) => MessageWord.Doing("the buyer lost patience, as no answer had come"));
        words.On<RetryDue>((_, _) => MessageWord.Doing("the buyer tried again"));
        words.On<CorrectionDone>((_, _) => MessageWord.Doing("the buyer had looked at the data again and sent them"));
        words.On<MilestoneOverdue>((_, _) => MessageWord.Doing("the buyer went elsewhere, as the order had not come far enough"));
        words.On<MindChanged>((_, _) => MessageWord.Doing("the buyer changed their mind"));
    }

    private static string OrderOf(OrderSubmitted submitted) => (submitted.Submission, submitted.Draft.IsConfirmed) switch
    {
        (0, _) => "the buyer's order",
        (var number, false) => $"the buyer's order, sent {Times(number + 1)},",
        (var number, true) => $"the buyer's order, sent {Times(number + 1)} with the data looked at again,",
    };

    private static string Times(int number) => number == 2 ? "a second time" : $"for the {number}{(number == 3 ? "rd" : "th")} time";

    private static string ReasonOf(SubmissionRefused refused) => refused switch
    {
        { Reason: RefusalReason.OutOfStock } => "sold out",
        { RetryAfter.Ticks: > 0 } => $"too busy; come back in {LifeFormat.Length(refused.RetryAfter)}",
        { Reason: RefusalReason.Error } => "an error",
        _ => "too busy",
    };

    private static string ReasonOf(OrderCancelled cancelled) => cancelled.Reason switch
    {
        CancellationReason.Unpaid => "no payment was seen in time",
        CancellationReason.OutOfStock => "the goods were not found and none came in time",
        CancellationReason.Undeliverable => "the parcel came back",
        CancellationReason.WarehouseFull => "too many orders waited to be picked",
        _ => "it cannot be delivered",
    };
}
