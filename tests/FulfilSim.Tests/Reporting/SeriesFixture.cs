using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Tests.Reporting;

/// <summary>Invented hours: three ordinary days around one at several times the mean.</summary>
internal static class SeriesFixture
{
    private const int HourFirst = 20 * 24;
    private const int HourCount = 120;
    private static readonly string[] Stations =
        ["orderSystem.workers", "paymentGateways.acquirer-a", "warehouses.sp.pickers", "couriers.correios.intake", "customerService.agents"];

    public static HourlySeries Of(double peakFactor) => new(HourFirst,
    [
        Line("intents", Intents),
        Line("submissions", hour => Intents(hour) * (1 + 0.05 * peakFactor + 0.6 * peakFactor * Trouble(hour))),
        Line("confirmed", hour => Intents(hour) * (0.98 - 0.3 * peakFactor * Trouble(hour))),
        Line("handedOver", hour => Daytime(hour) * 160),
        Line("delivered", hour => Daytime(hour) * 140),
        .. Stations.Select((name, index) => Line($"queue:{name}", hour => Queue(index, hour, peakFactor))),
    ]);

    private static HourlyLine Line(string name, Func<int, double> value) =>
        new(name, [.. Enumerable.Range(0, HourCount).Select(hour => Math.Round(value(hour), 2))]);

    private static double Intents(int hour) => (IsSurge(hour) ? 6.9 : 1) * (30 + 190 * Daytime(hour));

    private static double Queue(int station, int hour, double peakFactor) => station switch
    {
        0 => 400 * peakFactor * peakFactor * Trouble(hour) / 2.25,
        1 => 160 * peakFactor * Trouble(hour),
        2 => 60 * Daytime(hour) * (IsSurge(hour - 4) ? 3 : 1),
        _ => 4 * Daytime(hour),
    };

    /// <summary>
    /// 0 at night, 1 at its height after noon: a triangle, so that no processor rounds it differently.
    /// </summary>
    private static double Daytime(int hour) => Math.Max(0, 1 - Math.Abs(hour % 24 - 14) / 9.0);

    private static bool IsSurge(int hour) => hour is >= 48 and < 72;

    /// <summary>How hard the grey gateway bites: at once at 11 o'clock, then fading over six hours.</summary>
    private static double Trouble(int hour) => hour is >= 59 and < 65 ? (65 - hour) / 6.0 : 0;
}
