using FulfilSim.Experiments.Cells;
using FulfilSim.Fulfilment.Auditing;

namespace FulfilSim.Experiments.Engine;

/// <summary>A cell that ended in an exception: a bug, or a law broken.</summary>
public sealed record CellFailed(CellTask Task, Exception Exception)
{
    /// <summary>The broken law; null when it is a plain bug.</summary>
    public LawBrokenException? LawBroken => Exception as LawBrokenException;
}
