using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Tests.Reporting;

/// <summary>Invented stations; the order system and its gateway feel the peak most.</summary>
internal static class StationFixture
{
    private static readonly (string Name, double Load, double Servers)[] Shop =
    [
        ("orderSystem.workers", 1.1, 2),
        ("paymentGateways.acquirer-a", 5.6, 8),
        ("warehouses.sp.pickers", 22.4, 40),
        ("couriers.correios.intake", 3.1, 6),
        ("customerService.agents", 8.2, 12),
    ];

    public static IReadOnlyList<StationSummary> Of(double peakFactor) =>
        [.. Shop.Select((station, index) => Station(station.Name, station.Load * (index < 2 ? peakFactor : 1), station.Servers))];

    private static StationSummary Station(string name, double load, double servers) => new()
    {
        Name = name,
        Arrivals = 21_600,
        Departures = 21_480,
        Refused = load > servers ? 118 : 0,
        Reneged = load > servers ? 2 : 0,
        UtilisationRatio = Math.Min(0.97, load / servers / 2),
        WaitedRatio = Math.Min(1, load / servers / 1.5),
        Waiting = new(21_480, load, load / 2, load * 3, load * 20, load * 60),
        Sojourn = new(21_480, load + 2, load, load * 4, load * 21, load * 61),
        QueueLengthMean = load / 2,
        QueueLengthMax = (long)(load * 40),
        OfferedLoadPeakErlang = load,
        ServersAtPeak = servers,
    };
}
