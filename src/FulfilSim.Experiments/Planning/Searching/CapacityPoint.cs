namespace FulfilSim.Experiments.Planning.Searching;

/// <summary>So many units of each capacity. Equal points are equal values.</summary>
public sealed class CapacityPoint(params IReadOnlyList<int> units) : IEquatable<CapacityPoint>
{
    /// <summary>In the order of the capacities.</summary>
    public IReadOnlyList<int> Units { get; } = [.. units];

    /// <summary>The same point with other units of one capacity.</summary>
    public CapacityPoint With(int capacity, int count) =>
        new([.. Units.Select((unit, index) => index == capacity ? count : unit)]);

    /// <summary>Whether no capacity has more units than there.</summary>
    public bool IsWithin(CapacityPoint other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (var index = 0; index < Units.Count; index++)
        {
            if (Units[index] > other.Units[index])
                return false;
        }
        return true;
    }

    public bool Equals(CapacityPoint? other) => other is not null && Units.SequenceEqual(other.Units);

    public override bool Equals(object? obj) => Equals(obj as CapacityPoint);

    public override int GetHashCode() => Units.Aggregate(17, (hash, unit) => unchecked((hash * 31) + unit));

    /// <summary>"3, 12".</summary>
    public override string ToString() => string.Join(", ", Units);
}
