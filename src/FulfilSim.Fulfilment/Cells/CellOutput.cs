using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Fulfilment.Cells;

/// <summary>What a cell is run with besides shop, faults and mitigations.</summary>
/// <param name="Seed">Seed of all chance.</param>
/// <param name="Replication">0-based.</param>
/// <param name="RedrawServiceTimes">For the placebo: service times come from other streams, everything else stays.</param>
public sealed record CellSettings(ulong Seed, int Replication, bool RedrawServiceTimes = false);

/// <summary>A finished cell.</summary>
/// <param name="Result">Its figures.</param>
/// <param name="Outcomes">Outcome and cause of every potential intent of the cohort, in the order of their numbers; the same intents in every arm.</param>
public sealed record CellOutput(CellResult Result, OutcomeCode[] Outcomes);
