using FulfilSim.Fulfilment.Books;

namespace FulfilSim.Fulfilment.Lives;

/// <summary>A line of an intent's money ledger.</summary>
/// <param name="At">Since the scenario's start.</param>
/// <param name="Reason">Says from where to where.</param>
/// <param name="Cents">Of the scenario's currency; not negative.</param>
public sealed record MoneyEntry(TimeSpan At, MoneyReason Reason, long Cents);
