using System.Globalization;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Statistics;

namespace FulfilSim.Cli.Printing;

/// <summary>What <c>run</c> prints: one arm's measures, causes and stations.</summary>
internal static class ArmPage
{
    public static void Print(ArmReport report, string path, Terminal terminal) => Screen.Print(terminal, console =>
    {
        var (scenario, arm) = (report.Scenario, report.Arm);
        console.SayBold($"{scenario.Title}: arm {arm.Name}");
        console.Say(arm.Mitigations.Count == 0 ? "No mitigation." : $"Mitigations: {string.Join(", ", arm.Mitigations)}.");
        MeasuresOf(arm).DrawOn(console);
        if (arm.Causes.Count > 0)
            CausesOf(arm).DrawOn(console);
        if (arm.Stations.Count > 0)
        {
            StationLoad(arm).DrawOn(console);
            StationWaits(arm).DrawOn(console);
        }
        console.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"n = {scenario.Replications} replications, {scenario.ConfidenceLevel * 100:0.##} % intervals; stations are means over replications."));
        ObjectiveLines.Print([(arm.Name, arm.Objectives ?? [])], console);
        foreach (var hurt in arm.Hurts)
            console.Say($"Hurts: {hurt}");
        foreach (var warning in report.Warnings)
            console.Say($"Warning: {warning}");
        console.SayPath("Kept in", path);
    });

    private static Grid MeasuresOf(ArmResult arm)
    {
        var grid = new Grid(["measure", "value", "unit"]);
        foreach (var (key, estimate) in arm.Measures)
        {
            var (factor, unit, decimalsMin) = ScaleOf(key, estimate);
            grid.Row(estimate.Quantity, Show.Estimate(estimate, factor, decimalsMin), unit);
        }
        return grid;
    }

    private static (double Factor, string Unit, int DecimalsMin) ScaleOf(string key, Estimate estimate)
    {
        if (key.Contains("Rate", StringComparison.Ordinal))
            return (100, "%", 2);
        var (factor, unit) = estimate.Unit == "s" ? Show.UnitOf(estimate.Mean) : (1, estimate.Unit);
        return (factor, unit, estimate.Unit == "s" ? 1 : 2);
    }

    private static Grid CausesOf(ArmResult arm)
    {
        var grid = new Grid(["failures by category", "root cause", "per 1,000 intents"], words: 2);
        foreach (var cause in arm.Causes)
            grid.Row(cause.Category, cause.Cause, Show.Estimate(cause.PerThousand));
        return grid;
    }

    private static Grid StationLoad(ArmResult arm)
    {
        var grid = new Grid(["station", "arrivals", "busy", "peak\nload", "ser-\nvers", "queue\nmean", "max", "re-\nfused", "gave\nup"], nameWidth: 19);
        foreach (var station in arm.Stations)
        {
            grid.Row(
                Show.Station(station.Name),
                Show.Count(station.Arrivals),
                Show.Percent(station.UtilisationRatio),
                Show.Fixed(station.OfferedLoadPeakErlang, 2),
                Show.Fixed(station.ServersAtPeak, 1),
                Show.Fixed(station.QueueLengthMean, 2),
                Show.Count(station.QueueLengthMax),
                Show.Count(station.Refused),
                Show.Count(station.Reneged));
        }
        return grid;
    }

    private static Grid StationWaits(ArmResult arm)
    {
        var grid = new Grid(["station", "waited", "waiting\np50", "\np90", "\np99", "sojourn\np50", "\np99"]);
        foreach (var station in arm.Stations)
        {
            grid.Row(
                Show.Station(station.Name),
                Show.Percent(station.WaitedRatio),
                Show.Wait(station.Waiting.P50Seconds),
                Show.Wait(station.Waiting.P90Seconds),
                Show.Wait(station.Waiting.P99Seconds),
                Show.Wait(station.Sojourn.P50Seconds),
                Show.Wait(station.Sojourn.P99Seconds));
        }
        return grid;
    }
}
