using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Experiments.Comparing;

/// <summary>Stations of an arm, means over replications; maxima are means of each replication's maximum.</summary>
internal static class StationMeans
{
    /// <summary>In the order of the first replication.</summary>
    public static IReadOnlyList<StationSummary> Of(ArmCells cells) =>
    [
        .. cells.Results
            .SelectMany(result => result.Stations)
            .GroupBy(station => station.Name)
            .Select(group => MeanOf(group.Key, [.. group])),
    ];

    private static StationSummary MeanOf(string name, StationSummary[] stations)
    {
        return new()
        {
            Name = name,
            Arrivals = Count(station => station.Arrivals),
            Departures = Count(station => station.Departures),
            Refused = Count(station => station.Refused),
            Reneged = Count(station => station.Reneged),
            UtilisationRatio = Mean(station => station.UtilisationRatio),
            WaitedRatio = Mean(station => station.WaitedRatio),
            Waiting = Delay(station => station.Waiting),
            Sojourn = Delay(station => station.Sojourn),
            QueueLengthMean = Mean(station => station.QueueLengthMean),
            QueueLengthMax = Count(station => station.QueueLengthMax),
            OfferedLoadPeakErlang = Mean(station => station.OfferedLoadPeakErlang),
            ServersAtPeak = Mean(station => station.ServersAtPeak),
        };

        double Mean(Func<StationSummary, double> value) => stations.Sum(value) / stations.Length;

        long Count(Func<StationSummary, long> value) => (long)Math.Round(Mean(station => value(station)));

        DelaySummary Delay(Func<StationSummary, DelaySummary> delay) => new(
            Count(station => delay(station).Count),
            Mean(station => delay(station).MeanSeconds),
            Mean(station => delay(station).P50Seconds),
            Mean(station => delay(station).P90Seconds),
            Mean(station => delay(station).P99Seconds),
            Mean(station => delay(station).MaxSeconds));
    }
}
