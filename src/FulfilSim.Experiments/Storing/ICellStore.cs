using FulfilSim.Experiments.Cells;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Experiments.Storing;

/// <summary>Where the outcomes of finished cells are found.</summary>
public interface IOutcomeSource
{
    /// <summary>Outcome and cause of every potential intent of the cell, in the order of their numbers.</summary>
    IReadOnlyList<OutcomeCode> OutcomesOf(CellKey key);
}

/// <summary>Where finished cells are kept. The engine calls it from one thread at a time.</summary>
public interface ICellStore : IOutcomeSource
{
    /// <summary>The cells kept so far, sorted by key.</summary>
    IReadOnlyList<CellLine> Lines { get; }

    /// <summary>Keeps a cell for good: once this returns, it survives the process.</summary>
    /// <param name="outcomes">Null for a network, which has none.</param>
    void Keep(CellLine line, IReadOnlyList<OutcomeCode>? outcomes);
}
