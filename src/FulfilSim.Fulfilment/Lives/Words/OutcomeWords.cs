using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Fulfilment.Lives.Words;

/// <summary>Outcomes as people say them.</summary>
public static class OutcomeWords
{
    /// <summary>"cancelled-by-buyer".</summary>
    public static string NameOf(Outcome outcome) => outcome switch
    {
        Outcome.Open => "open",
        Outcome.Fulfilled => "fulfilled",
        Outcome.Late => "late",
        Outcome.Failed => "failed",
        Outcome.UnpaidByBuyer => "unpaid-by-buyer",
        Outcome.CancelledByBuyer => "cancelled-by-buyer",
        Outcome.CorrectlyRefused => "correctly-refused",
        _ => "deterred",
    };

    /// <summary>"failed (pay-gateway-outage)", "failed (payment congestion)".</summary>
    public static string InBrief(Outcome outcome, Cause? cause) =>
        cause is null ? NameOf(outcome).Replace('-', ' ') : $"{NameOf(outcome)} ({CauseOf(cause)})";

    /// <summary>The cause's id; of congestion also where it was.</summary>
    private static string CauseOf(Cause cause) => cause.Id == Causes.Congestion ? $"{cause.Category} {cause.Id}" : cause.Id;

    /// <summary>What it means for the intent, a clause.</summary>
    internal static string Clause(Outcome outcome, Cause? cause) => outcome switch
    {
        Outcome.Open => "it was still undecided at the end",
        Outcome.Fulfilled => "the intent was fulfilled, in time",
        Outcome.Late => "the intent was fulfilled late",
        Outcome.Failed => $"the intent had failed; root cause: {cause?.Id ?? "none"} ({cause?.Category})",
        Outcome.UnpaidByBuyer => "it was left unpaid for the buyer's own reasons",
        Outcome.CancelledByBuyer => "it was cancelled, as the buyer had changed their mind",
        Outcome.CorrectlyRefused => "it was refused, and rightly so",
        _ => "the buyer was deterred, by friction or by trust lost earlier, and submitted nothing",
    };
}
