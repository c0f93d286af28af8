namespace FulfilSim.Scenarios.Problems;

/// <summary>What was probably meant by a word that nothing knows.</summary>
internal static class Suggestion
{
    private const int WordLengthMax = 64;

    private const int ListedMax = 12;

    /// <summary>"did you mean 'x'?", or the words there are, or <paramref name="otherwise"/> where there are
    /// none.</summary>
    public static string Fix(string found, IReadOnlyList<string> known, string otherwise) =>
        Nearest(found, known) is { } near ? $"did you mean '{near}'?"
        : known.Count == 0 ? otherwise
        : known.Count <= ListedMax ? $"take one of: {string.Join(", ", known)}"
        : otherwise;

    /// <summary>The nearest word at most a third of its letters away; null when none is that near.</summary>
    public static string? Nearest(string found, IEnumerable<string> known)
    {
        if (found.Length is 0 or > WordLengthMax)
            return null;
        var best = known
            .Where(word => word.Length <= WordLengthMax)
            .Select(word => (Word: word, Distance: Distance(found.ToUpperInvariant(), word.ToUpperInvariant())))
            .OrderBy(candidate => candidate.Distance)
            .FirstOrDefault((Word: "", Distance: int.MaxValue));
        return best.Distance <= Math.Max(1, best.Word.Length / 3) ? best.Word : null;
    }

    /// <summary>
    /// Insertions, deletions, changes and swaps of neighbours that make one word of the other (Damerau 1964;
    /// restricted: no part is edited twice).
    /// </summary>
    public static int Distance(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= to.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            for (var j = 1; j <= to.Length; j++)
            {
                var changed = rows[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                var best = Math.Min(changed, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                var isSwap = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
                rows[i, j] = isSwap ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
            }
        }
        return rows[from.Length, to.Length];
    }
}
