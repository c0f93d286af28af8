namespace FulfilSim.Fulfilment.Lives.Words;

/// <summary>Actors as people call them, by their names in the simulation.</summary>
internal static class ActorWords
{
    public static string Of(string name) => name switch
    {
        "buyers" => "the buyer",
        "orderSystem" => "the order system",
        "customerService" => "customer service",
        _ => Plant(name, "paymentGateways.", "gateway") ?? Plant(name, "warehouses.", "warehouse") ?? Plant(name, "couriers.", "courier") ?? name,
    };

    private static string? Plant(string name, string list, string word) =>
        name.StartsWith(list, StringComparison.Ordinal)
            ? name.EndsWith("." + word, StringComparison.Ordinal) ? $"the {word}" : $"{word} {name[list.Length..]}"
            : null;
}
