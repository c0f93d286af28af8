using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Fulfilment.Lives;

/// <summary>The life of one potential intent in one cell, from its coming up to the cell's end.</summary>
public sealed record IntentLife
{
    /// <summary>Number of the potential intent; the same in every arm.</summary>
    public required long Intent { get; init; }

    /// <summary>When it came up, since the scenario's start; if it was not deterred, it was submitted then for the first time.</summary>
    public required TimeSpan AroseAt { get; init; }

    /// <summary>Null when it was never submitted.</summary>
    public required WantedGoods? Wanted { get; init; }

    /// <summary>In the order in which it happened.</summary>
    public required IReadOnlyList<Happening> Happenings { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>Root cause; null where the outcome is no failure.</summary>
    public required Cause? Cause { get; init; }

    /// <summary>Every posting, in order.</summary>
    public required IReadOnlyList<MoneyEntry> Ledger { get; init; }

    /// <summary>The ledger's sums, as the seller sees them.</summary>
    public required MoneySummary Money { get; init; }
}
