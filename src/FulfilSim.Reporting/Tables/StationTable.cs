using FulfilSim.Experiments.Comparing;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Reporting.Words;

namespace FulfilSim.Reporting.Tables;

/// <summary>Stations at their peak: what was brought to them against what they can do.</summary>
internal static class StationTable
{
    /// <summary>From this share of the servers on a station counts as close to its limit.</summary>
    private const double TightRatio = 0.9;

    /// <summary>
    /// Every station under the reference and the arm that fails least, and under every arm that overloads it.
    /// </summary>
    public static Table OfPeak(Comparison comparison)
    {
        var all = Of(comparison);
        string?[] shown = [comparison.Reference().Name, comparison.LowestFailing()?.Name];
        return all with { Rows = [.. all.Rows.Where(row => row.IsMarked || shown.Contains(row.Cells[1]))] };
    }

    /// <summary>Every station under every arm, the arms of one station together.</summary>
    public static Table Of(Comparison comparison)
    {
        var arms = comparison.Arms;
        var names = arms.SelectMany(arm => arm.Stations).Select(station => station.Name).Distinct();
        return new(
            $"Stations, means over n = {Number.Count(comparison.Scenario.Replications)} replications; "
                + "the peak is the clock hour of the cohort with the largest offered load",
            [
                new("station", IsNumber: false),
                new("arm", IsNumber: false),
                new("utilisation, %"),
                new("offered load at peak, erlang"),
                new("servers then"),
                new("at peak", IsNumber: false, IsSentence: true),
                new("mean wait"),
                new("99 % wait less than"),
                new("longest queue"),
                new("refused"),
                new("gave up waiting"),
            ],
            [.. from name in names
                from arm in arms
                let station = arm.Stations.FirstOrDefault(each => each.Name == name)
                where station is not null
                select RowOf(station, arm)]);
    }

    /// <summary>Whether a station can keep up with its peak, in words.</summary>
    public static string PeakText(StationSummary station)
    {
        var ratio = station.OfferedLoadPeakErlang / station.ServersAtPeak;
        if (!double.IsFinite(ratio))
            return station.OfferedLoadPeakErlang > 0 ? "OVERLOAD: nobody on duty" : "idle";
        if (ratio >= 1)
            return $"OVERLOAD: {Number.Fixed(ratio, 2)} times what its servers can do";
        return ratio >= TightRatio ? $"close to its limit ({Number.Percent(ratio)})" : $"keeps up ({Number.Percent(ratio)})";
    }

    private static Row RowOf(StationSummary station, ArmResult arm)
    {
        var peak = PeakText(station);
        return new(
            [
                station.Name,
                arm.Name,
                Number.Fixed(station.UtilisationRatio * 100, 1),
                Number.Fixed(station.OfferedLoadPeakErlang, 2),
                Number.Fixed(station.ServersAtPeak, station.ServersAtPeak % 1 == 0 ? 0 : 1),
                peak,
                Wait(station.Waiting.MeanSeconds),
                Wait(station.Waiting.P99Seconds),
                Number.Count(station.QueueLengthMax),
                Number.Count(station.Refused),
                Number.Count(station.Reneged),
            ],
            IsMarked: peak.StartsWith("OVERLOAD", StringComparison.Ordinal));
    }

    private static string Wait(double seconds)
    {
        var scale = Scale.Duration(seconds);
        return $"{Number.Plain(seconds * scale.Factor)} {scale.Unit}";
    }
}
