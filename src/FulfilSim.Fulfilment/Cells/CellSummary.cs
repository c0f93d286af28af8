using FulfilSim.Actors.Stations;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Readings;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Cells;

/// <summary>Turns a finished floor into figures.</summary>
internal static class CellSummary
{
    public static CellOutput Of(ShopOptions shop, ShopFloor floor, IReadOnlyList<StationTotals> stations)
    {
        var book = floor.Book;
        var outcomes = book.Outcomes.ToArray();
        var result = new CellResult
        {
            Digest = floor.Simulation.Digest.ToString(),
            Messages = floor.Simulation.DeliveryCount,
            IntentsSimulated = floor.Buyers.RealisedCount,
            Counts = book.Tally.Counts(),
            Causes = CausesOf(outcomes),
            Acknowledgement = DelayOf(book.Tally.WaitsOf(CohortWait.Acknowledgement)),
            PaymentApproval = DelayOf(book.Tally.WaitsOf(CohortWait.PaymentApproval)),
            Confirmation = DelayOf(book.Tally.WaitsOf(CohortWait.Confirmation)),
            Money = MoneySums.Of(shop.Economics, book.Tally.CentsOf, book.Tally[CohortCount.EarnedOrders]),
            TrustMean = book.Tally.TrustCount == 0 ? 1 : book.Tally.TrustSum / book.Tally.TrustCount,
            Stations = [.. stations.Select(totals => StationSummaries.Of(totals, floor))],
            Series = SeriesOf(book, stations),
            Windows = [.. book.Windows],
            Readings = book.Readings is { } readings ? [.. readings.Parts.Select(part => ReadingSummary.Of(part, shop))] : null,
        };
        return new CellOutput(result, outcomes);
    }

    public static DelaySummary DelayOf(DurationHistogram histogram) => new(
        histogram.Count,
        histogram.Mean.TotalSeconds,
        histogram.Quantile(0.5).TotalSeconds,
        histogram.Quantile(0.9).TotalSeconds,
        histogram.Quantile(0.99).TotalSeconds,
        histogram.Max.TotalSeconds);

    private static IReadOnlyList<CauseCount> CausesOf(OutcomeCode[] outcomes)
    {
        var counts = new long[Causes.All.Count];
        foreach (var code in outcomes)
        {
            if (code.Outcome == Outcome.Failed)
                counts[code.CauseIndex]++;
        }
        return
        [
            .. Causes.All
                .Select((cause, index) => new CauseCount(cause.Category, cause.Id, counts[index]))
                .Where(cause => cause.Count > 0)
                .OrderBy(cause => cause.Category, StringComparer.Ordinal)
                .ThenBy(cause => cause.Cause, StringComparer.Ordinal),
        ];
    }

    private static HourlySeries SeriesOf(CellBook book, IReadOnlyList<StationTotals> stations)
    {
        var lines = new List<HourlyLine>();
        foreach (var what in Enum.GetValues<HourlyCount>())
        {
            var name = char.ToLowerInvariant(what.ToString()[0]) + what.ToString()[1..];
            lines.Add(new HourlyLine(name, [.. book.Hours.CountsOf(what).Select(count => (double)count)]));
        }
        foreach (var station in stations)
        {
            var means = station.QueueByHour!.Sums.Select(sum => Math.Round(sum / (double)TimeSpan.TicksPerHour, 2));
            lines.Add(new HourlyLine("queue:" + station.Name, [.. means]));
        }
        return new HourlySeries(book.Hours.FirstHour, lines);
    }
}
