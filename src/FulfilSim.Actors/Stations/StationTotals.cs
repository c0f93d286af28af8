using FulfilSim.Statistics;

namespace FulfilSim.Actors.Stations;

/// <summary>A station's counters at the end of a run. Integrals are in ticks times jobs or servers.</summary>
public sealed record StationTotals
{
    public required string Name { get; init; }

    public required long Arrivals { get; init; }

    public required long Departures { get; init; }

    public required long Refused { get; init; }

    public required long Reneged { get; init; }

    /// <summary>Jobs that began service after waiting.</summary>
    public required long Waited { get; init; }

    /// <summary>Waiting or in service when counting began.</summary>
    public required int PresentAtStart { get; init; }

    /// <summary>Ticks that those who gave up had spent here.</summary>
    public required Int128 RenegedWaiting { get; init; }

    /// <summary>When counting began.</summary>
    public required SimTime OpenedAt { get; init; }

    /// <summary>Waiting or in service when the log was closed.</summary>
    public required int PresentAtEnd { get; init; }

    /// <summary>Integral of the number in system over time: of those who waited and those who were served.</summary>
    public Int128 NumberInSystemIntegral => QueueIntegral + BusyIntegral;

    /// <summary>Sum of the times in system of all who ever were there; equals the integral (Little 1961, as an identity).</summary>
    public required Int128 TimesInSystem { get; init; }

    public required Int128 QueueIntegral { get; init; }

    public required Int128 BusyIntegral { get; init; }

    public required Int128 ServerIntegral { get; init; }

    public required int QueueLengthMax { get; init; }

    public required SimTime ClosedAt { get; init; }

    public required DurationHistogram Waiting { get; init; }

    public required DurationHistogram Sojourn { get; init; }

    public required HourlyIntegral? QueueByHour { get; init; }

    public required HourlyIntegral? ServersByHour { get; init; }

    /// <summary>Service time brought in, by the hour of arrival.</summary>
    public required HourlyIntegral? OfferedByHour { get; init; }
}
