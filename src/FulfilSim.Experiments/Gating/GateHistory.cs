using System.Globalization;
using System.Text.Json;
using FulfilSim.Experiments.Storing;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Gating;

/// <summary>A change of one measure that the history shows.</summary>
/// <param name="Check">What changed.</param>
/// <param name="Before">The last gate before the change.</param>
/// <param name="First">The first gate after it.</param>
/// <param name="Point">How much, and how surely.</param>
public sealed record HistoryChange(GateCheck Check, HistoryLine Before, HistoryLine First, ChangePoint Point)
{
    /// <summary>Whether it was to the worse.</summary>
    public bool IsWorse => Check.Sign * (Point.After - Point.Before) > 0;
}

/// <summary>What gates said over time: a file of one line a gate, and the points at which values changed.</summary>
public static class GateHistory
{
    /// <summary>Older gates are left out of account.</summary>
    public const int LinesMax = 200;

    /// <summary>How often a stretch in which nothing has changed is split all the same.</summary>
    public const double FalseAlarmRatio = 0.01;

    private const byte LineEnd = (byte)'\n';

    /// <summary>The value of a check, so that gates which stopped at different looks compare: the luck of the first few replications
    /// is taken out with the baseline's own.</summary>
    public static double ValueOf(CheckResult check, Baseline? baseline)
    {
        ArgumentNullException.ThrowIfNull(check);
        var head = check.Head?.Mean ?? double.NaN;
        return baseline?.SeriesOf(check.Check) is { } series && check.Head is { } estimate
            ? head + series.Mean - series.First(Math.Min(series.Count, estimate.Count)).Mean
            : head;
    }

    /// <summary>All gates so far, in their order. None where there is no file.</summary>
    /// <exception cref="GateRefusedException">A whole line is something else, or the file cannot be read.</exception>
    public static IReadOnlyList<HistoryLine> Read(string path)
    {
        try
        {
            return File.Exists(path) ? Parse(path, File.ReadAllBytes(path)) : [];
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new GateRefusedException($"The history {path} cannot be read: {refusal.Message.TrimEnd('.')}.");
        }
    }

    /// <summary>Appends a gate; what a torn write left behind the last line's end is cut off first.</summary>
    /// <exception cref="CellsNotKeptException">The file system refused.</exception>
    public static void Append(string path, HistoryLine line)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } directory)
            Disk.Guarded(directory, () => Directory.CreateDirectory(directory));
        Disk.Guarded(path, () =>
        {
            using var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            stream.SetLength(content.AsSpan().LastIndexOf(LineEnd) + 1);
            stream.Seek(0, SeekOrigin.End);
            stream.Write([.. JsonSerializer.SerializeToUtf8Bytes(line, HistoryLineJson.ForLines.HistoryLine), LineEnd]);
            stream.Flush(flushToDisk: true);
        });
    }

    /// <summary>Where the values of these checks changed, in the order of checks and gates.</summary>
    /// <param name="lines">Of all scenarios; others are left out of account.</param>
    public static IReadOnlyList<HistoryChange> ChangesOf(string scenario, IReadOnlyList<GateCheck> checks, IReadOnlyList<HistoryLine> lines)
    {
        ArgumentNullException.ThrowIfNull(checks);
        HistoryLine[] own = [.. lines.Where(line => line.Scenario == scenario).TakeLast(LinesMax)];
        return [.. checks.SelectMany(check => ChangesOf(check, own))];
    }

    private static IEnumerable<HistoryChange> ChangesOf(GateCheck check, HistoryLine[] own)
    {
        HistoryLine[] lines = [.. own.Where(line => line.Values.TryGetValue(check.Name, out var value) && double.IsFinite(value))];
        return EnergyDivisive.Of([.. lines.Select(line => line.Values[check.Name])], FalseAlarmRatio)
            .Select(point => new HistoryChange(check, lines[point.Index - 1], lines[point.Index], point));
    }

    private static List<HistoryLine> Parse(string path, byte[] content)
    {
        var lines = new List<HistoryLine>();
        var whole = content[..(content.AsSpan().LastIndexOf(LineEnd) + 1)];
        for (var from = 0; from < whole.Length;)
        {
            var length = whole.AsSpan(from).IndexOf(LineEnd);
            try
            {
                lines.Add(JsonSerializer.Deserialize(whole.AsSpan(from, length), HistoryLineJson.ForLines.HistoryLine)
                    ?? throw new JsonException("null is no gate"));
            }
            catch (JsonException refusal)
            {
                var number = (lines.Count + 1).ToString(CultureInfo.InvariantCulture);
                throw new GateRefusedException($"{path}:{number} is no line of a gate's history ({refusal.Message.Split(" Path:")[0].TrimEnd('.')}): "
                    + "name another file with --history, or take the line out.");
            }
            from += length + 1;
        }
        return lines;
    }
}
