using System.Diagnostics;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Readings;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Fulfilment.Cells;

/// <summary>Turns the counters of parts and windows into what was to be read off them.</summary>
internal static class ReadingSummary
{
    /// <summary>The value of the whole part, or of its worst window.</summary>
    public static ReadingValue Of(PartTally part, ShopOptions shop)
    {
        if (part.Reading.Window is not { } length)
            return Value(part.Reading, part.Sum(0, part.SlotCount), shop);
        var worst = ReadingValue.None;
        var slots = (int)(length / CellReading.SlotLength);
        for (var first = 0; first + slots <= part.SlotCount; first++)
        {
            var value = Value(part.Reading, part.Sum(first, slots), shop);
            if (value.Below > 0 && (worst.Below == 0 || IsWorse(value, worst, part.Reading.IsHighWorst)))
                worst = value with { FromSeconds = (shop.Clock.RunIn + (first * CellReading.SlotLength)).TotalSeconds };
        }
        return worst;
    }

    /// <summary>Exactly, whatever the sizes: a / b against c / d is a d against c b.</summary>
    private static bool IsWorse(ReadingValue value, ReadingValue than, bool isHighWorst)
    {
        var (left, right) = ((Int128)value.Above * than.Below, (Int128)than.Above * value.Below);
        return isHighWorst ? left > right : left < right;
    }

    private static ReadingValue Value(CellReading reading, CohortTally tally, ShopOptions shop)
    {
        switch (reading.Measure)
        {
            case CellMeasure.Share share:
                var counts = tally.Counts();
                var below = share.Below(counts);
                return below < reading.IntentsMin ? ReadingValue.None : new(share.Above(counts), below);
            case CellMeasure.Wait wait:
                var waits = tally.WaitsOf(wait.Kind);
                return waits.Count < reading.IntentsMin ? ReadingValue.None : new(waits.Quantile(wait.P).Ticks, TimeSpan.TicksPerSecond);
            case CellMeasure.Money money:
                var intents = tally[CohortCount.PotentialIntents];
                var sums = MoneySums.Of(shop.Economics, tally.CentsOf, tally[CohortCount.EarnedOrders]);
                return intents < reading.IntentsMin ? ReadingValue.None : new(money.Cents(sums), intents);
            default:
                throw new UnreachableException($"No rule for {reading.Measure}.");
        }
    }
}
