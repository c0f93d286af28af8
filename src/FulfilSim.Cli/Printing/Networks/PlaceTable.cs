using FulfilSim.Experiments.Networks;
using FulfilSim.Statistics;

namespace FulfilSim.Cli.Printing.Networks;

/// <summary>A table of places: a row each, and a column for each of some quantities.</summary>
/// <param name="Group">Such as "stations": the first part of the paths.</param>
/// <param name="Word">What a place of it is called.</param>
/// <param name="Columns">Quantities, and the words above them.</param>
internal sealed record PlaceTable(string Group, string Word, IReadOnlyList<(string Quantity, string Header)> Columns)
{
    /// <summary>What is printed of every network, in this order; where nobody measured anything, nothing is.</summary>
    public static readonly IReadOnlyList<PlaceTable> All =
    [
        new("sources", "source",
            [("arrivalRate", "customers"), ("successRatio", "success"), ("goodput", "goodput"), ("attemptsPerCustomer", "attempts")]),
        new("sources", "source", [("sojourn.mean", "sojourn\nmean"), ("sojourn.p50", "\np50"), ("sojourn.p90", "\np90"), ("sojourn.p99", "\np99")]),
        new("sources", "source", [("failedRatio", "failed"), ("refusedRatio", "refused"), ("renegedRatio", "gave up"), ("timedOutRatio", "timed out")]),
        new("stations", "station",
            [("arrivalRate", "arrivals"), ("utilisation", "busy"), ("waitedRatio", "waited"), ("numberInSystem.mean", "in system")]),
        new("stations", "station", [("waiting.mean", "waiting\nmean"), ("waiting.p50", "\np50"), ("waiting.p90", "\np90"), ("waiting.p99", "\np99")]),
        new("stations", "station", [("sojourn.mean", "sojourn\nmean"), ("sojourn.p50", "\np50"), ("sojourn.p90", "\np90"), ("sojourn.p99", "\np99")]),
        new("stations", "station",
            [("queueLength.mean", "queue\nlength"), ("refusedRatio", "refused"), ("renegedRatio", "gave up"), ("failedRatio", "failed")]),
        new("stockPoints", "stock point", [("fillRate", "filled"), ("onHand.mean", "on hand"), ("backorders.mean", "backorders"), ("costPerSecond", "cost a\nsecond")]),
        new("sharedItems", "shared item", [("writes", "writes"), ("conflicts", "conflicts")]),
    ];

    /// <summary>The path of a cell.</summary>
    public string PathOf(string place, string quantity) => $"{Group}.{place}.{quantity}";

    /// <summary>The table of what was measured; null where nothing was.</summary>
    public Grid? Of(IReadOnlyDictionary<string, Estimate> measures)
    {
        string[] places = [.. measures.Keys.Select(MeasurePath.Parse).Where(path => path.Group == Group).Select(path => path.Place).Distinct()];
        var columns = Columns.Where(column => places.Any(place => measures.ContainsKey(PathOf(place, column.Quantity)))).ToList();
        if (columns.Count == 0)
            return null;
        var scales = columns.Select(column => MeasureScale.Of(
            PathOf("", column.Quantity), [.. places.Select(place => measures.GetValueOrDefault(PathOf(place, column.Quantity)))])).ToList();
        var grid = new Grid([Word, .. columns.Zip(scales, (column, scale) => scale.Above(column.Header))], nameWidth: 16);
        foreach (var place in places)
            grid.Row(
            [
                place,
                .. columns.Zip(scales, (column, scale) =>
                    measures.TryGetValue(PathOf(place, column.Quantity), out var estimate) ? scale.Text(estimate) : "-"),
            ]);
        return grid;
    }
}
