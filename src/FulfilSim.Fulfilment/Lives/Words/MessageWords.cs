using FulfilSim.Actors;

namespace FulfilSim.Fulfilment.Lives.Words;

/// <summary>Every kind of message in people's words, found by its type.</summary>
internal static class MessageWords
{
    private static readonly Dictionary<Type, Func<Message, Letter, MessageWord?>> Known = Build();

    /// <summary>Whether the table has an entry for a kind of message, be it that it is not told.</summary>
    public static bool Knows(Type kind) => Known.ContainsKey(kind);

    /// <summary>Its words; null when it is about no intent, or tells nothing that others do not tell better.</summary>
    public static MessageWord? Of(Message message, Letter letter) =>
        Known.TryGetValue(message.GetType(), out var words) ? words(message, letter) : null;

    /// <summary>"order-acknowledged": the kind of a message, for machines.</summary>
    public static string NameOf(Message message)
    {
        var name = message.GetType().Name;
        return string.Concat(name.Select((letter, index) =>
            char.IsUpper(letter) ? (index == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));
    }

    private static Dictionary<Type, Func<Message, Letter, MessageWord?>> Build()
    {
        var words = new WordList();
        BuyerWords.AddTo(words);
        PaymentWords.AddTo(words);
        WarehouseWords.AddTo(words);
        CourierWords.AddTo(words);
        ServiceWords.AddTo(words);
        UntoldMessages.AddTo(words);
        return words.Entries;
    }
}

/// <summary>Where the rooms of the shop enter their words.</summary>
internal sealed class WordList
{
    public Dictionary<Type, Func<Message, Letter, MessageWord?>> Entries { get; } = [];

    public void On<TMessage>(Func<TMessage, Letter, MessageWord?> words)
        where TMessage : Message =>
        Entries.Add(typeof(TMessage), (message, letter) => words((TMessage)message, letter));

    /// <summary>A message that tells nothing about one intent, or nothing that another does not tell better.</summary>
    public void Untold<TMessage>()
        where TMessage : Message =>
        Entries.Add(typeof(TMessage), (_, _) => null);
}
