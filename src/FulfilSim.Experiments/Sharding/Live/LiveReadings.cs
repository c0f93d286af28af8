using FulfilSim.Fulfilment.Readings;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Experiments.Sharding.Live;

/// <summary>What several machines have read off their parts of one cell.</summary>
internal static class LiveReadings
{
    /// <summary>
    /// Ratios of a whole cohort add up, above and below. Of quantiles and of worst windows nothing is kept that would add up:
    /// the machine that stands worst speaks for all, each of whose intents are a fair sample.
    /// </summary>
    public static ReadingValue Merge(CellReading reading, IReadOnlyList<ReadingValue> values)
    {
        if (reading.Window is null && reading.Measure is not CellMeasure.Wait)
            return new(values.Sum(value => value.Above), values.Sum(value => value.Below));
        var there = values.Where(value => value.Below > 0).ToList();
        if (there.Count == 0)
            return ReadingValue.None;
        return reading.IsHighWorst ? there.MaxBy(Ratio)! : there.MinBy(Ratio)!;
    }

    private static double Ratio(ReadingValue value) => (double)value.Above / value.Below;
}
