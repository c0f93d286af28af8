using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Live;

/// <summary>How the load on an arm went, as lines over time: means over its blocks. What was not measured is not a number.</summary>
/// <param name="SlotSeconds">From one value to the next; the first slot begins with the end of the warm-up.</param>
/// <param name="Lines">
/// "intents", "failed", "requests", "shed" and "errors" a second, over as many seconds as "covered" says; "p50" and "p99" of
/// <see cref="LoadSlot.Latency"/> in seconds.
/// </param>
public sealed record LoadLines(double SlotSeconds, IReadOnlyList<LoadLine> Lines)
{
    /// <summary>Nothing was measured.</summary>
    public static readonly LoadLines None = new(SlotSeconds: 1, []);

    /// <summary>Those of all blocks of an arm.</summary>
    public static LoadLines Of(IReadOnlyList<LoadSeries> blocks)
    {
        var pool = LoadSeries.Pool(blocks);
        List<DurationHistogram> latencies = [.. pool.Slots.Select(slot => slot.Latency.ToHistogram())];
        return new(new TimeSpan(pool.SlotTicks).TotalSeconds,
        [
            new("covered", [.. pool.Slots.Select(slot => Covered(slot, pool.SlotTicks))]),
            Rate("intents", slot => slot.Intents),
            Rate("failed", slot => slot.Failed),
            Rate("requests", slot => slot.Requests),
            Rate("shed", slot => slot.Shed),
            Rate("errors", slot => slot.Errors),
            Quantile("p50", 0.5),
            Quantile("p99", 0.99),
        ]);

        LoadLine Rate(string name, Func<LoadSlot, long> count) => new(name,
        [
            .. pool.Slots.Select(slot => slot.CoveredTicks == 0 ? double.NaN : count(slot) / Covered(slot, pool.SlotTicks)),
        ]);

        LoadLine Quantile(string name, double p) => new(name,
            [.. latencies.Select(each => each.Count == 0 ? double.NaN : each.Quantile(p).TotalSeconds)]);
    }

    /// <summary>Whole slots: the scrap at a block's end, in which all that waited is decided, would make a rate that never was.</summary>
    private static double Covered(LoadSlot slot, long length) => slot.CoveredTicks == 0
        ? 0
        : new TimeSpan(length).TotalSeconds * Math.Max(1, Math.Round((double)slot.CoveredTicks / length));
}

/// <summary>One quantity over time.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Values">One for each slot.</param>
public sealed record LoadLine(string Name, IReadOnlyList<double> Values);
