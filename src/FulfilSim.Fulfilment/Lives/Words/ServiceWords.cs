using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Plants;

namespace FulfilSim.Fulfilment.Lives.Words;

/// <summary>Cases at customer service, and the ends of services at any station.</summary>
internal static class ServiceWords
{
    public static void AddTo(WordList words)
    {
        words.On<CaseOpened>((message, letter) => new($"the case of {letter.From} ({SubjectOf(message.About)}){Letter.Which(message.Order)}"));
        words.On<ServiceEnded>((_, letter) => MessageWord.Doing($"{ServerOf(letter.To)} was done with it"));
    }

    private static string ServerOf(string plant) => plant switch
    {
        "the order system" => "a worker of the order system",
        "customer service" => "an agent of customer service",
        _ when plant.StartsWith("warehouse ", StringComparison.Ordinal) => $"a picker of {plant}",
        _ => plant,
    };

    private static string SubjectOf(CaseKind about) => about switch
    {
        CaseKind.ChargedNotConfirmed => "charged and heard nothing",
        CaseKind.ChargedTwice => "charged twice",
        CaseKind.WhereIsMyOrder => "where is my order?",
        CaseKind.AddressRepair => "the address was not found",
        CaseKind.NumberMismatch => "a parcel's number matches nothing",
        _ => "a question",
    };
}
