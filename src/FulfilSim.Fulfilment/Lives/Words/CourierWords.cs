using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Plants.Carrying;

namespace FulfilSim.Fulfilment.Lives.Words;

/// <summary>From the courier's van to the door.</summary>
internal static class CourierWords
{
    public static void AddTo(WordList words)
    {
        words.On<ParcelHandedOver>((message, letter) => new(
            $"the word that the parcel was picked up{Letter.Which(message.Order)}", $"{letter.From} picked the parcel up{Letter.Which(message.Order)}"));
        words.On<ParcelHeld>((message, letter) => new(
            $"the word that the parcel is held{Letter.Which(message.Order)}",
            $"{letter.From} held the parcel, as its number matched nothing{Letter.Which(message.Order)}"));
        words.On<HoldOver>((message, letter) => MessageWord.Doing(message.IsResolved
            ? $"the parcel's number was put right at {letter.To}{Letter.Which(message.Order)}"
            : $"{letter.To} gave up on the number and sent the parcel back{Letter.Which(message.Order)}"));
        words.On<NumberCorrectionRequested>((message, letter) => new(
            $"the request of {letter.From} to put the number right{Letter.Which(message.Order)}"));
        words.On<AttemptDue>((message, letter) => MessageWord.Doing(
            $"{letter.To} tried to deliver (attempt {message.Attempt + 1}){Letter.Which(message.Order)}"));
        words.On<AddressNotFound>((message, letter) => new($"the report of {letter.From} that the address was not found"));
        words.On<AddressCorrected>((message, letter) => new($"the corrected address from {letter.From}{Letter.Which(message.Order)}"));
        words.On<ParcelDelivered>((message, letter) => new(
            $"the parcel{Letter.Which(message.Order)}", $"{letter.From} handed the parcel to the buyer{Letter.Which(message.Order)}"));
        words.On<ParcelAnswered>((message, letter) => new(
            $"the buyer's answer at the door{Letter.Which(message.Order)}",
            $"the buyer {(message.IsAccepted ? "accepted" : "did not want")} the parcel{Letter.Which(message.Order)}"));
        words.On<DeliveryReported>((message, letter) => new($"the report of {letter.From} that the parcel was delivered{Letter.Which(message.Order)}"));
        words.On<DeliveryGivenUp>((message, letter) => new(
            $"the report of {letter.From} that the parcel goes back{Letter.Which(message.Order)}",
            $"{letter.From} sent the parcel back{Letter.Which(message.Order)}"));
    }
}
