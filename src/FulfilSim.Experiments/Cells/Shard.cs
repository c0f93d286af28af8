using System.Globalization;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Cells;

/// <summary>A part of an experiment's cells that one machine works off; together the shards of an experiment are all of it.</summary>
public sealed record Shard
{
    /// <summary>More parts than this help nobody.</summary>
    public const int CountMax = 10_000;

    /// <param name="number">Which one, from 1 to <paramref name="count"/>.</param>
    /// <param name="count">How many there are, from 1 to <see cref="CountMax"/>.</param>
    public Shard(int number, int count)
    {
        Count = Require.InRange(count, 1, CountMax, nameof(count));
        Number = Require.InRange(number, 1, count, nameof(number));
    }

    /// <summary>1-based.</summary>
    public int Number { get; }

    /// <summary>Of how many.</summary>
    public int Count { get; }

    /// <summary>What its directory is called after: "x.shard-2-of-8".</summary>
    public string FolderName(string resultName) => string.Create(CultureInfo.InvariantCulture, $"{resultName}.shard-{Number}-of-{Count}");

    /// <summary>Its cells of a plan: every n-th one, so that all shards have about the same work to do.</summary>
    public IReadOnlyList<CellTask> Of(IReadOnlyList<CellTask> plan) => [.. plan.Where((_, index) => index % Count == Number - 1)];

    /// <summary>Reads "2/8"; null when it is something else.</summary>
    public static Shard? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('/');
        return parts.Length == 2 && NumberOf(parts[0]) is { } number && NumberOf(parts[1]) is { } count && Fits(number, count)
            ? new(number, count)
            : null;
    }

    /// <summary>Whether there is such a shard.</summary>
    public static bool Fits(int number, int count) => count is >= 1 and <= CountMax && number >= 1 && number <= count;

    /// <summary>"2/8".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");

    private static int? NumberOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
