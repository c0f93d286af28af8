using System.Globalization;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Live;
using FulfilSim.Experiments.Storing;
using FulfilSim.Fulfilment.Readings;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Sharding.Live;

/// <summary>
/// Blocks that several load machines have made together become the cells they are parts of. Unlike the shards of a
/// simulation, which hold different cells, each of these holds its own intents of the same ones.
/// </summary>
public static class LiveCellMerge
{
    /// <summary>Joins all cells that every machine has kept.</summary>
    /// <param name="machines">What each machine has kept, in any order.</param>
    /// <param name="readings">What the cells were told to read off.</param>
    /// <param name="into">Gets the joined cells.</param>
    /// <returns>Cells that are not there on every machine, and so are not joined.</returns>
    public static IReadOnlyList<CellKey> Join(IReadOnlyList<ICellStore> machines, IReadOnlyList<CellReading> readings, ICellStore into)
    {
        ArgumentNullException.ThrowIfNull(machines);
        ArgumentNullException.ThrowIfNull(into);
        var byKey = machines.SelectMany(machine => machine.Lines, (machine, line) => new LivePart(line, machine.OutcomesOf(line.Key)))
            .GroupBy(part => part.Line.Key)
            .OrderBy(group => group.Key, CellKey.Order)
            .Select(group => (group.Key, Parts: group.ToList()))
            .ToList();
        foreach (var (_, parts) in byKey.Where(cell => cell.Parts.Count == machines.Count))
        {
            var whole = Merge(parts, readings);
            into.Keep(whole.Line, whole.Outcomes);
        }
        return [.. byKey.Where(cell => cell.Parts.Count != machines.Count).Select(cell => cell.Key)];
    }

    /// <summary>
    /// One cell of its parts. Counts, causes, money and series add up; waits are those of all intents; outcomes stand in the
    /// order of the intents' numbers. Stations are left out: a running system shows none.
    /// </summary>
    /// <param name="parts">One of each machine, in any order; live cells of the same key, scenario and seed.</param>
    /// <param name="readings">What the cells were told to read off, in the order of their values.</param>
    public static LivePart Merge(IReadOnlyList<LivePart> parts, IReadOnlyList<CellReading> readings)
    {
        ArgumentNullException.ThrowIfNull(parts);
        Require.NotEmpty(parts, nameof(parts));
        var first = parts[0].Line;
        foreach (var line in parts.Select(part => part.Line))
        {
            Invariant.Holds(line.Key == first.Key && line.Scenario == first.Scenario && line.Seed == first.Seed);
            Invariant.Holds(line.Live is { Machines: 1 });
        }
        var live = LiveFigures.Merge([.. parts.Select(part => part.Line.Live!)]);
        return new(
            first with { Result = Merge([.. parts.Select(part => part.Line.Result!)], live.Waits, readings), Live = live },
            OutcomesOf(parts));
    }

    private static CellResult Merge(IReadOnlyList<CellResult> results, WaitFigures waits, IReadOnlyList<CellReading> readings) => new()
    {
        Digest = DigestOf(results.Select(result => result.Digest)),
        Messages = results.Sum(result => result.Messages),
        IntentsSimulated = results.Sum(result => result.IntentsSimulated),
        Counts = CellSums.Of([.. results.Select(result => result.Counts)]),
        Causes =
        [
            .. results.SelectMany(result => result.Causes)
                .GroupBy(cause => (cause.Category, cause.Cause), (key, same) => new CauseCount(key.Category, key.Cause, same.Sum(cause => cause.Count)))
                .OrderBy(cause => cause.Category, StringComparer.Ordinal)
                .ThenBy(cause => cause.Cause, StringComparer.Ordinal),
        ],
        Acknowledgement = SummaryOf(waits.Acknowledgement),
        PaymentApproval = SummaryOf(waits.PaymentApproval),
        Confirmation = SummaryOf(waits.Confirmation),
        Money = CellSums.Of([.. results.Select(result => result.Money)]),
        TrustMean = TrustOf(results),
        Stations = [],
        Series = CellSums.Of([.. results.Select(result => result.Series)]),
        Windows = [.. results.SelectMany(result => result.Windows).Distinct().OrderBy(window => window.FromSeconds)],
        Readings = results[0].Readings is null ? null : [.. readings.Select((reading, place) =>
            LiveReadings.Merge(reading, [.. results.Select(result => result.Readings![place])]))],
    };

    /// <summary>By the intents' numbers: machine i of n has every n-th, from the first one of its own that counts.</summary>
    private static OutcomeCode[] OutcomesOf(IReadOnlyList<LivePart> parts) =>
    [
        .. parts
            .SelectMany(part => part.Outcomes.Select((code, place) => (Number: part.Line.Live!.FirstIntent + ((long)place * parts.Count), Code: code)))
            .OrderBy(outcome => outcome.Number)
            .Select(outcome => outcome.Code),
    ];

    /// <summary>The sum of all digests: no order of the machines shows in it.</summary>
    private static string DigestOf(IEnumerable<string> digests) => digests
        .Select(digest => UInt128.Parse(digest, NumberStyles.HexNumber, CultureInfo.InvariantCulture))
        .Aggregate(UInt128.Zero, (sum, digest) => unchecked(sum + digest))
        .ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>Each machine's mean by the intents it has submitted, as who acted is not kept.</summary>
    private static double TrustOf(IReadOnlyList<CellResult> results)
    {
        var submitted = results.Sum(result => result.Counts.Submitted);
        return submitted == 0 ? 1 : results.Sum(result => result.TrustMean * result.Counts.Submitted) / submitted;
    }

    private static DelaySummary SummaryOf(DurationFigures figures)
    {
        var took = DurationQuantiles.Of(figures);
        return new(took.Count, took.MeanSeconds, took.P50Seconds, took.P90Seconds, took.P99Seconds, took.MaxSeconds);
    }
}

/// <summary>A live cell, or one machine's part of it.</summary>
/// <param name="Line">Its figures.</param>
/// <param name="Outcomes">Of the intents that count, in the order of their numbers.</param>
public sealed record LivePart(CellLine Line, IReadOnlyList<OutcomeCode> Outcomes);
