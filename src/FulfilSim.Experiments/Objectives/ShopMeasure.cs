using FulfilSim.Fulfilment.Readings;

namespace FulfilSim.Experiments.Objectives;

/// <summary>A measure of a shop: what it is called, and how it is read off a cell's counters.</summary>
/// <param name="Key">Stable key, as in results.</param>
/// <param name="Quantity">In the glossary's words.</param>
/// <param name="Kind">What sort of number it is.</param>
/// <param name="Reading">How counters give it; null for trust, which is no ratio of integers.</param>
/// <param name="Factor">What the ratio of integers is multiplied by for it.</param>
public sealed record ShopMeasure(string Key, string Quantity, BoundKind Kind, CellMeasure? Reading, double Factor = 1)
{
    /// <summary>Whether it can be read off a window. Money of a few minutes says more of single orders than of the shop.</summary>
    public bool MayHaveWindow => Reading is CellMeasure.Share or CellMeasure.Wait;

    /// <summary>Whether it can be read off a part of the cohort.</summary>
    public bool MayHavePart => Reading is not null;
}
