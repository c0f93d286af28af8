using System.Globalization;
using FulfilSim.Actors;
using FulfilSim.Fulfilment.Options;

namespace FulfilSim.Fulfilment.Lives.Words;

/// <summary>Amounts, days and lengths of time as the shop's people say them.</summary>
internal sealed class LifeFormat(ShopOptions shop)
{
    /// <summary>"65.00 USD".</summary>
    public string Amount(long cents) =>
        string.Create(CultureInfo.InvariantCulture, $"{cents / 100m:N2} {shop.Economics.Currency}");

    /// <summary>"Friday 8 March".</summary>
    public string Day(SimTime moment) =>
        (shop.Clock.Start + (moment - SimTime.Zero)).ToString("dddd d MMMM", CultureInfo.InvariantCulture);

    /// <summary>"90 s", "5 min", "3.5 h", "2 d".</summary>
    public static string Length(TimeSpan length) => length.TotalSeconds switch
    {
        < 120 => Text(length.TotalSeconds, "s"),
        < 7_200 => Text(length.TotalMinutes, "min"),
        < 172_800 => Text(length.TotalHours, "h"),
        _ => Text(length.TotalDays, "d"),
    };

    private static string Text(double number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{number:0.#} {unit}");
}
