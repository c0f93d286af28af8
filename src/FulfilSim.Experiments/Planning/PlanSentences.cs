using System.Globalization;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Experiments.Planning.Searching;
using FulfilSim.Fulfilment.Catalogue;

namespace FulfilSim.Experiments.Planning;

/// <summary>The answer in sentences, and what limits it.</summary>
internal static class PlanSentences
{
    public static IReadOnlyList<string> VerdictOf(PlanReport report, PlanRequest request)
    {
        if (report.Cost is null)
        {
            var missed = report.Objectives.Where(result => result.Verdict != ObjectiveVerdict.Met).Select(result => result.Objective);
            return
            [
                "No capacities in these ranges were shown to meet all objectives.",
                $"With the most of everything, these were not met: {string.Join("; ", missed)}.",
            ];
        }
        var units = string.Join(", ", report.Capacities.Select(capacity => $"{capacity.Path} = {capacity.Units}"));
        var cost = request.HasPrices ? FormattableString.Invariant($" for {report.Cost:0.##} (today {report.CostToday:0.##})") : "";
        var level = BoundText.Of(report.ConfidenceLevel, BoundKind.Share, "");
        var kept = report.Objectives.Count switch
        {
            1 => "the objective",
            2 => "both objectives",
            var count => $"all {count} objectives",
        };
        return report.IsConfirmed
            ? [$"{units}{cost} is the cheapest that meets {kept} with {level} confidence, confirmed with fresh seeds.", .. Reach(report)]
            :
            [
                $"{units}{cost} met {kept} in the search, but fresh seeds did not confirm it at {level}.",
                "A larger --budget, or larger ranges, may settle it.",
            ];
    }

    public static IReadOnlyList<string> WarningsOf(PlanReport report, PlanRequest request, SearchOutcome outcome) =>
    [
        .. Monotony(outcome, request.Space),
        .. Untested(report),
        .. Edges(report),
        .. Assumptions(report, request),
        .. Extrapolation(report),
        .. Forecast(report),
        .. Origin(report),
        .. Prices(request),
    ];

    private static IEnumerable<string> Reach(PlanReport report)
    {
        if (report.HeadRoom is { ShownFactor: { } shown } room)
        {
            var end = room.MissedFactor is { } missed
                ? $"{(room.IsMissed ? "misses them" : "cannot be told")} at {Times(missed)}"
                : "no larger multiple was asked";
            yield return $"It meets them up to {Times(shown)} the demand; it {end}.";
        }
        if (report.Knee is { } knee)
            yield return $"The failure rate turns upwards at about {Times(knee)} the demand.";
        if (report.Limits is [var first, ..])
            yield return $"When demand grows, {first.Station} is full first: at {Times(first.FullAtFactor)} the demand of its worst hour.";
    }

    private static IEnumerable<string> Monotony(SearchOutcome outcome, CapacitySpace space)
    {
        if (outcome.NotMonotone is [var pair, ..])
        {
            yield return $"More is not always better here: {Named(pair.Met, space)} meets the objectives and {Named(pair.Missed, space)} misses them. "
                + "The search infers from smaller to larger, so its answer need not be the cheapest: --grid asks every combination.";
        }
    }

    private static IEnumerable<string> Untested(PlanReport report)
    {
        if (report.UntestedCheaperCount > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"Of {report.UntestedCheaperCount:N0} cheaper combinations nothing is known: a larger --budget would look at them.");
        }
    }

    private static IEnumerable<string> Edges(PlanReport report) =>
        from capacity in report.Capacities
        where capacity.Units == capacity.Min
        select $"{capacity.Path} ended at the lower end of its range, {capacity.Min}: fewer may do.";

    private static IEnumerable<string> Assumptions(PlanReport report, PlanRequest request) =>
        from capacity in ShopCapacity.AllOf(request.Scenario.Shop)
        where capacity.Basis == Basis.Assumed && report.Capacities.Any(planned => planned.Path == capacity.Path)
        select $"{capacity.ServiceTimePath} is only assumed, so the units of {capacity.Path} are as good as that guess.";

    private static IEnumerable<string> Extrapolation(PlanReport report)
    {
        var load = report.Load;
        if (load.MeasuredPerHour is not { } measured)
        {
            yield return "The scenario does not say how much load was ever measured (demand.measuredUpTo), so nothing here can be marked as extrapolation.";
        }
        else if (load.IsBeyond(1) || report.Curve.Any(point => point.IsExtrapolated))
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"The highest measured load is {measured:N0} an hour, the peak asked about {load.PeakPerHour:N0}: "
                + $"answers beyond {measured / load.PeakPerHour:0.00} times the demand are extrapolation.");
        }
    }

    private static IEnumerable<string> Forecast(PlanReport report) => report.Load.ForecastCv > 0
        ? [$"Every replication draws how wrong the forecast is (demand.forecastCv {BoundText.Of(report.Load.ForecastCv, BoundKind.Share, "")})."]
        : ["The forecast is taken for certain: demand.forecastCv would allow for its error."];

    private static IEnumerable<string> Origin(PlanReport report)
    {
        var origin = report.Provenance;
        if (origin.CalibratedFrom.Length > 0)
        {
            yield return $"The scenario was calibrated from {origin.CalibratedFrom}; on orders it had not seen, its {origin.BackTestOf} was off by "
                + $"{BoundText.Of(origin.BackTestError.Value, BoundKind.Share, "")}.{(origin.Note.Length > 0 ? $" {origin.Note}" : "")}";
        }
    }

    private static IEnumerable<string> Prices(PlanRequest request) => request.HasPrices || request.Space.Ranges.Count == 1
        ? []
        : ["Nobody has said what units cost (--price), so each counts the same."];

    private static string Named(CapacityPoint point, CapacitySpace space) =>
        string.Join(", ", space.Ranges.Zip(point.Units, (range, units) => $"{range.Path} = {units}"));

    private static string Times(double factor) => string.Create(CultureInfo.InvariantCulture, $"{factor:0.##} times");
}
