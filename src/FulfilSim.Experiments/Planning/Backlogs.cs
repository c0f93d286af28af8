using FulfilSim.Experiments.Comparing;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Planning;

/// <summary>How long queues stay longer than they ever were before the cohort, by their hourly means.</summary>
internal static class Backlogs
{
    private const string QueuePrefix = "queue:";
    private const double LengthMin = 1; // Shorter queues are no backlog.

    /// <summary>Every station, in the order of the results.</summary>
    public static IReadOnlyList<Backlog> Of(PlanSample sample, double level)
    {
        var series = sample.Cells.Results.Select(result => result.Series).ToList();
        var cohortHour = (int)sample.Scenario.Shop.Clock.RunIn.TotalHours;
        return
        [
            .. series[0].Lines
                .Where(line => line.Name.StartsWith(QueuePrefix, StringComparison.Ordinal))
                .Select(line => Of(line.Name, series, cohortHour, level)),
        ];
    }

    private static Backlog Of(string name, List<HourlySeries> series, int cohortHour, double level)
    {
        var lengths = series.Select(each => (each.FirstHour, each.Lines.Single(line => line.Name == name).Values)).ToList();
        var clearings = lengths.Select(each => HoursOf(each.Values, cohortHour - each.FirstHour)).ToList();
        double[] hours = [.. clearings.Select(clearing => clearing.Hours)];
        return new(
            name[QueuePrefix.Length..],
            lengths.Average(each => each.Values.DefaultIfEmpty().Max()),
            hours.Max() == 0 ? null : Estimate.FromReplications("time to clear the backlog", "h", hours, level),
            clearings.Exists(clearing => clearing.IsStillThere));
    }

    /// <summary>From the peak to the first hour after it that is no longer than what was usual.</summary>
    private static (double Hours, bool IsStillThere) HoursOf(IReadOnlyList<double> lengths, int cohortIndex)
    {
        var usual = Math.Max(LengthMin, lengths.Take(Math.Max(0, cohortIndex)).DefaultIfEmpty().Max());
        var first = Math.Max(0, cohortIndex);
        var hours = Enumerable.Range(first, Math.Max(0, lengths.Count - first)).ToList();
        var peak = hours.Count == 0 ? 0 : hours.MaxBy(hour => lengths[hour]);
        if (hours.Count == 0 || lengths[peak] <= usual)
            return (0, false);
        var cleared = hours.Find(hour => hour > peak && lengths[hour] <= usual);
        return cleared > 0 ? (cleared - peak, false) : (lengths.Count - peak, true);
    }
}
