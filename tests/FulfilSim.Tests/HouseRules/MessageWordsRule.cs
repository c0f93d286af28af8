using FulfilSim.Actors;
using FulfilSim.Fulfilment.Lives.Words;

namespace FulfilSim.Tests.HouseRules;

/// <summary>What is said in the shop can be told to a person.</summary>
public sealed class MessageWordsRule
{
    [Fact]
    public void Every_message_of_the_shop_has_words_or_is_not_told_on_purpose() =>
        Repository.AssemblyOf("Fulfilment").GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Message)) && type is { IsAbstract: false, IsGenericTypeDefinition: false })
            .Where(type => !MessageWords.Knows(type))
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal)
            .ShouldBeEmpty("Give it words in Fulfilment/Lives/Words, for `explain`; or enter it in UntoldMessages, if it is about no single intent.");
}
