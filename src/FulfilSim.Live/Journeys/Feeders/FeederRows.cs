using FulfilSim.Live.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Live.Journeys.Feeders;

/// <summary>The feeders of a target: which row of each is an intent's.</summary>
internal sealed class FeederRows(IReadOnlyList<NamedFeeder> feeders, FeederSlice slice)
{
    public static FeederRows None { get; } = new([], FeederSlice.Whole);

    public int Count => feeders.Count;

    /// <summary>Finds an intent's rows.</summary>
    /// <returns>The name of a feeder that has no row left; null when there is one of each.</returns>
    public string? Find(long intent, Span<long> rows)
    {
        for (var index = 0; index < feeders.Count; index++)
        {
            var (name, feeder, use) = feeders[index];
            var row = slice.RowOf(intent, use);
            Invariant.Holds(row >= 0);
            if (row >= feeder.RowCount)
            {
                if (use == FeederUse.Unique)
                    return name;
                row %= feeder.RowCount;
            }
            rows[index] = row;
        }
        return null;
    }

    public ReadOnlySpan<byte> Value(int feeder, long row, int column) => feeders[feeder].Feeder.Value(row, column);
}

/// <summary>A table with the name that templates use, and how its rows are given out.</summary>
internal sealed record NamedFeeder(string Name, IFeeder Feeder, FeederUse Use);
