namespace FulfilSim.Live.Journeys;

/// <summary>What became of submissions at one target. Started ones have ended, were given up, or are under way.</summary>
public sealed record JourneyCounts
{
    /// <summary>Submissions that were let in.</summary>
    public required long Started { get; init; }

    /// <summary>Those that came to their end, which the buyer's ear was told.</summary>
    public required long Ended { get; init; }

    /// <summary>Those that nobody waited for any more, or that were stopped.</summary>
    public required long GivenUp { get; init; }

    /// <summary>Those still on their way.</summary>
    public required long UnderWay { get; init; }

    /// <summary>Submissions that were not let in, since too many were under way.</summary>
    public required long Missed { get; init; }

    /// <summary>Withdrawals that were begun, and those of them that went through all their steps.</summary>
    public required long Withdrawn { get; init; }

    public required long WithdrawnWell { get; init; }

    /// <summary>Withdrawals of what never got so far that it could be withdrawn.</summary>
    public required long WithdrawnInVain { get; init; }
}
