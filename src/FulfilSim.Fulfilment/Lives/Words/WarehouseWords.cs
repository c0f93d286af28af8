using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Plants.Storing;

namespace FulfilSim.Fulfilment.Lives.Words;

/// <summary>Between order system, warehouse and courier's door.</summary>
internal static class WarehouseWords
{
    public static void AddTo(WordList words)
    {
        words.On<PickRequested>((message, _) => new($"the request to pick and pack{Letter.Which(message.Order)}"));
        words.On<PickWithdrawn>((message, _) => new($"the word to leave the order alone{Letter.Which(message.Order)}"));
        words.On<PickStopped>((message, letter) => new($"the answer of {letter.From} that it left the goods on the shelf{Letter.Which(message.Order)}"));
        words.On<PickFailed>((message, letter) => new($"the report of {letter.From} that {ReasonOf(message.Failure)}{Letter.Which(message.Order)}"));
        words.On<BackorderPlaced>((message, _) => new($"the word to wait for goods, {LifeFormat.Length(message.Limit)} at most,{Letter.Which(message.Order)}"));
        words.On<PickDue>((message, letter) => MessageWord.Doing($"the order's turn came to be picked at {letter.To}{Letter.Which(message.Order)}"));
        words.On<ParcelOffered>((message, letter) => new(
            $"the parcel{Letter.Which(message.Order)}",
            $"{letter.From} had the parcel ready for {letter.To}"
            + $"{(message.IsWaybillRight ? "" : ", with a wrong waybill number on record")}{Letter.Which(message.Order)}"));
        words.On<ParcelReturned>((message, letter) => new(
            $"the returned parcel{Letter.Which(message.Order)}", $"the parcel was back at {letter.To}{Letter.Which(message.Order)}"));
    }

    private static string ReasonOf(PickFailure failure) => failure switch
    {
        PickFailure.NotFound => "the goods were not on the shelf",
        PickFailure.NothingCame => "no goods came in before the wait was over",
        PickFailure.QueueFull => "too many orders waited for a picker",
        _ => "the order was not picked",
    };
}
