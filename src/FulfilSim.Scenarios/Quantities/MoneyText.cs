using System.Globalization;
using FulfilSim.Scenarios.Json;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Quantities;

/// <summary>Amounts of the scenario's one currency: "4.50 USD".</summary>
internal static class MoneyText
{
    public const string Expected = "an amount with the scenario's currency";

    /// <summary>For the schema, which cannot know the currency.</summary>
    public const string Pattern = @"^[0-9]{1,18}(?:\.[0-9]{1,18})? [A-Z]{3}$";

    private const decimal Max = 1_000_000_000_000;

    public static string Examples(string currency) => $"such as \"4.50 {Show.Short(currency)}\"";

    /// <summary>Whether it is an amount of another currency.</summary>
    public static bool IsForeign(string text, string currency) =>
        TrySplit(text, out _, out var unit) && unit.Length == 3 && unit.All(char.IsAsciiLetterUpper) && unit != currency;

    public static Parsed<Money> Parse(string text, string currency)
    {
        if (!TrySplit(text, out var number, out var unit) || unit != currency)
            return Parsed<Money>.NotThat(Fix(number, unit, currency));
        var amount = decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (amount is < 0 or > Max)
            return Parsed<Money>.Outside($"from 0 {currency} to {Max} {currency}");
        var cents = amount * 100;
        return cents == Math.Floor(cents)
            ? Parsed<Money>.Read(new Money((long)cents))
            : Parsed<Money>.NotThat("write at most two decimals");
    }

    private static bool TrySplit(string text, out string number, out string unit)
    {
        var isSplit = Quantity.TrySplit(text, out number, out unit) && unit.StartsWith(' ');
        unit = isSplit ? unit[1..] : unit;
        return isSplit;
    }

    private static string? Fix(string number, string unit, string currency) =>
        number.Length == 0 ? null
        : unit.Length == 0 ? $"add the currency: \"{number} {currency}\""
        : unit == currency ? $"write a blank before the currency: \"{number} {currency}\""
        : null;
}
