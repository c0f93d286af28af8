using FulfilSim.Fulfilment.Lives;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Experiments.Explaining;

/// <summary>Intents of one replication that an arm saved and harmed: how many, and some of them.</summary>
/// <param name="Arm">Name of the arm.</param>
/// <param name="Saved">How many.</param>
/// <param name="Harmed">How many.</param>
/// <param name="Some">Saved ones before harmed ones; the causes take turns, so that rare ones are among them.</param>
public sealed record IntentSample(string Arm, int Saved, int Harmed, IReadOnlyList<ExchangedIntent> Some)
{
    /// <param name="reference">Outcomes under the reference.</param>
    /// <param name="here">Outcomes under the arm.</param>
    /// <param name="size">Saved and harmed ones to show, of each.</param>
    public static IntentSample Of(
        string arm, IReadOnlyList<OutcomeCode> reference, IReadOnlyList<OutcomeCode> here, CohortIntents intents, int size)
    {
        ArgumentNullException.ThrowIfNull(intents);
        var exchanged = reference
            .Zip(here)
            .Select((pair, index) => Exchange(intents.First + index, intents.Moments[index], pair.First, pair.Second))
            .OfType<ExchangedIntent>()
            .ToLookup(each => each.IsSaved);
        return new(
            arm,
            exchanged[true].Count(),
            exchanged[false].Count(),
            [.. Various(exchanged[true], each => each.Before, size), .. Various(exchanged[false], each => each.Now, size)]);
    }

    /// <summary>Whether an arm changed the fate of an intent; null where it did not.</summary>
    public static bool? IsSaved(Outcome before, Outcome now) => (before, now) switch
    {
        (Outcome.Failed, Outcome.Fulfilled or Outcome.Late) => true,
        (Outcome.Fulfilled or Outcome.Late, Outcome.Failed) => false,
        _ => null,
    };

    private static ExchangedIntent? Exchange(long intent, TimeSpan aroseAt, OutcomeCode before, OutcomeCode now) =>
        IsSaved(before.Outcome, now.Outcome) is { } isSaved ? new(intent, aroseAt, isSaved, before, now) : null;

    private static IEnumerable<ExchangedIntent> Various(
        IEnumerable<ExchangedIntent> all, Func<ExchangedIntent, OutcomeCode> failure, int size) =>
        all.GroupBy(failure)
            .SelectMany(group => group.Select((each, turn) => (each, turn)))
            .OrderBy(entry => entry.turn)
            .ThenBy(entry => entry.each.Intent)
            .Take(size)
            .Select(entry => entry.each)
            .OrderBy(each => each.Intent);
}
