using FulfilSim.Experiments.Comparing;

namespace FulfilSim.Reporting.Words;

/// <summary>The terms a report uses, each in a sentence or two.</summary>
internal static class Glossary
{
    public static readonly IReadOnlyList<(string Term, string Meaning)> Entries =
    [
        ("potential intent", "Something a buyer would want to buy. The same ones occur in every arm, so that arms can be compared intent by intent."),
        ("submission", "One try to place an order. An intent may take several: a double click, a retry, a new order after a cancellation."),
        ("failure rate", "Genuine intents that came to nothing, or to the wrong thing, over those submitted; "
            + "intents that buyers left unpaid for their own reasons are not counted."),
        ("late", "Fulfilled after the date first promised, but within the scenario's limit; not counted as failed."),
        ("open", "Still undecided at the horizon. The bounds show the failure rate if all of these were fulfilled, and if all failed."),
        ("goodput", "Orders finished well and in time, per hour; here: orders the buyer sees confirmed."),
        ("arm", "A named set of mitigations with its parameters."),
        ("reference", "The arm that stands for what the shop does today; every difference is against it."),
        ("bare", "The arm without any mitigation."),
        ("placebo", "The reference once more, with service times drawn anew: it mitigates nothing, so what it changes is shuffling."),
        ("saved, harmed", "Saved: failed under the reference and did not under the arm. Harmed: the other way round."),
        ("churn", "How many intents are saved and harmed by shuffling alone; the placebo shows it."),
        ("replication", "One run of the whole simulation with luck of its own. The sample size n counts these, never orders."),
        ("confidence interval", "The range, mean ± half-width, that holds the true value in the stated share of such experiments."),
        ("simultaneous interval", "Widened so that all differences of the report hold together at the stated level."),
        ("best, may be the best", "Every arm is compared with the best of the others, with intervals that hold together; where the interval of its "
            + "difference allows that no other arm is better, an arm may be the best."),
        ("efficient frontier", "The arms of which no other one both loses fewer orders and earns more."),
        ("can't tell", "The interval of the difference holds zero, or there are too few replications: these runs do not decide it."),
        ("offered load", "Work brought to a station per hour, over the hour, in servers kept busy (erlang). "
            + "Above the number of servers the queue can only grow."),
        ("utilisation", "Share of the servers' time spent working."),
        ("net money", "Contribution less freight, fees, cases, losses and the mitigations' known costs, as the seller sees it."),
        ("break-even cost", "What an arm's mitigations whose costs nobody stated may cost together, per potential intent, before the arm's gain is gone."),
    ];

    private static readonly IReadOnlyList<(string Term, string Meaning)> OfLiveLoad =
    [
        ("block", "One stretch of load on one arm. Blocks of all arms take turns in random order; each is a replication."),
        ("intended moment", "When a request was to be sent. A buyer's wait begins there, whether or not the sender was in time."),
        ("shed", "Turned away with status 429 or 503, because the target had too much to do."),
        ("generator's health", "Whether the tool made the load it was asked for. Where it did not, the figures are about the tool, and the run is invalid."),
        ("threshold", "A bound of a measure over a window that slides along while the load is on; crossed once a window is beyond it."),
    ];

    /// <summary>The terms that the report of a comparison uses.</summary>
    public static IEnumerable<(string Term, string Meaning)> For(Comparison comparison) =>
        comparison.Arms.Any(arm => arm.Live is not null) ? Entries.Concat(OfLiveLoad) : Entries;
}
