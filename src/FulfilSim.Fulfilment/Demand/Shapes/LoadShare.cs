using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Demand.Shapes;

/// <summary>Which part of a load one machine makes, where several make it together.</summary>
public readonly record struct LoadShare
{
    private readonly int _count;

    /// <param name="index">Which machine, from 0.</param>
    /// <param name="count">How many there are, from 1.</param>
    public LoadShare(int index, int count)
    {
        _count = Require.InRange(count, 1, int.MaxValue, nameof(count));
        Index = Require.InRange(index, 0, count - 1, nameof(index));
    }

    /// <summary>One machine makes all of it.</summary>
    public static LoadShare Whole => new(0, 1);

    /// <summary>Which machine, from 0.</summary>
    public int Index { get; }

    /// <summary>How many there are.</summary>
    public int Count => Math.Max(1, _count);

    /// <summary>Its part of things that are dealt out one by one.</summary>
    public int Of(int whole) => (whole / Count) + (Index < whole % Count ? 1 : 0);

    /// <summary>Whether the thing with this number, from 0, falls to it.</summary>
    public bool Has(long number) => number % Count == Index;
}
