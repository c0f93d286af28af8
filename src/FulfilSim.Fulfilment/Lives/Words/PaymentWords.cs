using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Plants.Ordering;

namespace FulfilSim.Fulfilment.Lives.Words;

/// <summary>Between order system, gateway and bank.</summary>
internal static class PaymentWords
{
    public static void AddTo(WordList words)
    {
        words.On<SubmissionChecked>((message, _) => MessageWord.Doing(
            message.AskedBy.Length == 0 ? "the order's data were looked up and passed" : $"the order's data were looked up, and {message.AskedBy} objected"));
        words.On<ChargeRequested>((message, letter) => new($"the request to charge {letter.Format.Amount(message.Cents)}{Letter.Which(message.Charge)}"));
        words.On<ChargeTaken>((message, letter) => new(message.IsAccepted
            ? $"the answer of {letter.From} that it deals with the charge{Letter.Which(message.Charge)}"
            : $"the refusal of {letter.From}, which has no room for the charge{Letter.Which(message.Charge)},"));
        words.On<ChargeAnswered>((message, letter) => new(
            $"the callback of {letter.From} that the charge was {(message.IsCaptured ? "captured" : "declined")}{Letter.Which(message.Charge)}"));
        words.On<ChargeTimedOut>((message, letter) => MessageWord.Doing(
            $"{letter.To} had waited in vain for an answer to the charge{Letter.Which(message.Charge)}"));
        words.On<ChargeRetryDue>((message, letter) => MessageWord.Doing($"{letter.To} tried to charge again (attempt {message.Attempt + 1})"));
        words.On<StatusQueried>((_, _) => new("the question what became of the charges"));
        words.On<StatusAnswered>((message, letter) => new($"the answer of {letter.From} that the charge was captured{Letter.Which(message.Charge)}"));
        words.On<RefundRequested>((message, letter) => new($"the request to pay back {letter.Format.Amount(message.Cents)}{Letter.Which(message.Charge)}"));
        words.On<BuyerCharged>((message, letter) => new($"the bank's notice of a charge of {letter.Format.Amount(message.Cents)}"));
        words.On<BuyerRefunded>((message, letter) => new($"the refund of {letter.Format.Amount(message.Cents)}"));
        words.On<PaymentCheckAsked>((message, letter) => new(
            $"the request of {letter.From} to look up {(message.IsDuplicate ? "the two charges" : "the payment")}"));
    }
}
