namespace FulfilSim.Live.Journeys;

/// <summary>What came of cleaning up after a run.</summary>
public sealed record CleanUpReport
{
    /// <summary>Orders that the run may have left.</summary>
    public required int Orders { get; init; }

    /// <summary>Those that were taken away, or turned out never to have been made.</summary>
    public required int TakenAway { get; init; }

    /// <summary>All others, by intent, submission and block.</summary>
    public required IReadOnlyList<LeftBehind> LeftBehind { get; init; }
}

/// <summary>An order that is, or may be, still there.</summary>
/// <param name="Block">0-based.</param>
/// <param name="Intent">Whose it is.</param>
/// <param name="Submission">Which submission made it.</param>
/// <param name="Reference">The key it was sent with.</param>
/// <param name="Values">What its answers gave, by name. Secrets are left out.</param>
/// <param name="Step">The step that could not be done; empty when none could be tried.</param>
/// <param name="Why">What came of it.</param>
public sealed record LeftBehind(
    int Block, long Intent, int Submission, string Reference, IReadOnlyDictionary<string, string> Values, string Step, string Why);
