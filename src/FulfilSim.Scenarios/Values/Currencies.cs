using FulfilSim.Fulfilment.Options;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Values;

/// <summary>The scenario's currency, looked up before anything else is read, since every amount names it.</summary>
internal static class Currencies
{
    /// <summary>What the file says, even where it is no code: its amounts need not be refused on top.</summary>
    public static string Of(ObjectNode root, ProblemList problems)
    {
        if (root["economics"] is not ObjectNode economics || economics["currency"] is not TextNode currency)
            return new EconomicsOptions().Currency;
        if (currency.Text.Length != 3 || !currency.Text.All(char.IsAsciiLetterUpper))
        {
            problems.Add(ProblemCodes.WrongValue, currency.Place, "$.economics.currency", currency.Shown,
                "a currency of three capital letters, such as \"USD\"", "write its ISO code");
        }
        return currency.Text;
    }
}
