using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Live;

/// <summary>
/// How a load went, slot by slot of time: all integers, so that machines and blocks add up exactly. However long the load, there
/// are never more than <see cref="SlotsMax"/> slots: their length is doubled when they run out.
/// </summary>
public sealed record LoadSeries
{
    /// <summary>Slots at most.</summary>
    public const int SlotsMax = 120;

    /// <summary>Nothing was measured.</summary>
    public static readonly LoadSeries None = new();

    /// <summary>Length of a slot in ticks of 100 ns: a second, doubled any number of times.</summary>
    public long SlotTicks { get; init; } = TimeSpan.TicksPerSecond;

    /// <summary>From the end of the warm-up on.</summary>
    public IReadOnlyList<LoadSlot> Slots { get; init; } = [];

    /// <summary>This, with something more in the slot that holds a moment.</summary>
    /// <param name="at">From the end of the warm-up, 0 or above.</param>
    /// <param name="slot">What was counted around it.</param>
    public LoadSeries With(TimeSpan at, LoadSlot slot)
    {
        Require.NotNegative(at, nameof(at));
        var series = this;
        while (at.Ticks / series.SlotTicks >= SlotsMax)
            series = series.Coarser();
        var index = (int)(at.Ticks / series.SlotTicks);
        var slots = series.Slots.ToList();
        while (slots.Count <= index)
            slots.Add(LoadSlot.None);
        slots[index] = LoadSlot.Sum([slots[index], slot]);
        return series with { Slots = slots };
    }

    /// <summary>One block, shared by machines: what each of them counts is a part of the load of the same time.</summary>
    public static LoadSeries Beside(IReadOnlyList<LoadSeries> parts) =>
        Join(parts, slots => LoadSlot.Sum(slots) with { CoveredTicks = slots.Max(slot => slot.CoveredTicks) });

    /// <summary>Blocks of one arm, laid over each other: rates of the sum are means over the blocks.</summary>
    public static LoadSeries Pool(IReadOnlyList<LoadSeries> parts) => Join(parts, LoadSlot.Sum);

    private static LoadSeries Join(IReadOnlyList<LoadSeries> parts, Func<IReadOnlyList<LoadSlot>, LoadSlot> join)
    {
        ArgumentNullException.ThrowIfNull(parts);
        Require.NotEmpty(parts, nameof(parts));
        var length = parts.Max(part => part.SlotTicks);
        List<LoadSeries> alike = [.. parts.Select(part => part.Coarsened(length))];
        return new()
        {
            SlotTicks = length,
            Slots =
            [
                .. Enumerable.Range(0, alike.Max(part => part.Slots.Count))
                    .Select(index => join([.. alike.Select(part => index < part.Slots.Count ? part.Slots[index] : LoadSlot.None)])),
            ],
        };
    }

    private LoadSeries Coarsened(long length)
    {
        var series = this;
        while (series.SlotTicks < length)
            series = series.Coarser();
        return series;
    }

    private LoadSeries Coarser() => new() { SlotTicks = 2 * SlotTicks, Slots = [.. Slots.Chunk(2).Select(LoadSlot.Sum)] };
}

/// <summary>What was counted in a slot of time. A request counts in the slot in which it has come to its end, an intent that failed in
/// that in which this was decided.</summary>
public sealed record LoadSlot
{
    /// <summary>Nothing was counted.</summary>
    public static readonly LoadSlot None = new();

    /// <summary>Time over which was counted, in ticks of 100 ns: of pooled blocks the sum.</summary>
    public long CoveredTicks { get; init; }

    /// <summary>Intents that came up.</summary>
    public long Intents { get; init; }

    /// <summary>Intents that failed.</summary>
    public long Failed { get; init; }

    /// <summary>Requests that came to their end, of all steps.</summary>
    public long Requests { get; init; }

    /// <summary>Requests of these that were shed.</summary>
    public long Shed { get; init; }

    /// <summary>Requests of these that ended in an error: an unexpected answer, none in time, or no connection.</summary>
    public long Errors { get; init; }

    /// <summary>How long answers took, of all steps, from the intended moment; where there are no requests, how long orders took to be acknowledged.</summary>
    public DurationFigures Latency { get; init; } = DurationFigures.None;

    internal static LoadSlot Sum(IReadOnlyList<LoadSlot> parts) => parts is [var single] ? single : new()
    {
        CoveredTicks = parts.Sum(part => part.CoveredTicks),
        Intents = parts.Sum(part => part.Intents),
        Failed = parts.Sum(part => part.Failed),
        Requests = parts.Sum(part => part.Requests),
        Shed = parts.Sum(part => part.Shed),
        Errors = parts.Sum(part => part.Errors),
        Latency = DurationFigures.Merge(parts.Select(part => part.Latency)),
    };
}
