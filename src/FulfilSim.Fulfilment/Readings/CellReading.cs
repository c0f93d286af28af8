using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Readings;

/// <summary>What a cell reads off apart from the whole cohort, because somebody wants to know it: of a part, or of the worst window.</summary>
/// <param name="Measure">What is read.</param>
/// <param name="Part">Of whom.</param>
public sealed record CellReading(CellMeasure Measure, CohortPart Part)
{
    /// <summary>Windows begin at multiples of this, counted from the cohort's start, and last a multiple of it.</summary>
    public static readonly TimeSpan SlotLength = TimeSpan.FromMinutes(5);

    /// <summary>Length of the windows of which the worst is read, by the moment the intent came up; null for the whole cohort.</summary>
    public TimeSpan? Window { get; init; }

    /// <summary>Windows with fewer intents (or waits) than this do not count: one failure among two tells nothing. 1 or above.</summary>
    public int IntentsMin { get; init => field = Require.AtLeast(value, 1, nameof(IntentsMin)); } = 1;

    /// <summary>Whether the highest value is the worst one.</summary>
    public bool IsHighWorst { get; init; } = true;
}

/// <summary>Some of the cohort's intents: those of a payment method, of a region, of a channel, or all.</summary>
/// <param name="Method">Name of the payment method; null for every one.</param>
/// <param name="Region">Name of the region; null for every one.</param>
/// <param name="Channel">Name of the channel; null for every one.</param>
public sealed record CohortPart(string? Method = null, string? Region = null, string? Channel = null)
{
    /// <summary>The whole cohort.</summary>
    public static readonly CohortPart Whole = new();

    public bool IsWhole => this == Whole;
}
