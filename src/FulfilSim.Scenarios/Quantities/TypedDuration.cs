namespace FulfilSim.Scenarios.Quantities;

/// <summary>Durations on a command line, written as in a scenario.</summary>
public static class TypedDuration
{
    /// <summary>What to type, for people.</summary>
    public const string Expected = "a duration with a unit, such as 150ms, 20min or 22d";

    /// <summary>Null when it is no duration.</summary>
    public static TimeSpan? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parsed = DurationText.Parse(text);
        return parsed.IsRead ? parsed.Value : null;
    }
}
