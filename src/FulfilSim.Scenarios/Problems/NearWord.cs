namespace FulfilSim.Scenarios.Problems;

/// <summary>What may have been meant by a word that nothing knows, for those who have no scenario to point at.</summary>
public static class NearWord
{
    /// <summary>The nearest of the words; null when none is near.</summary>
    public static string? Of(string found, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(found);
        return Suggestion.Nearest(found, known);
    }
}
