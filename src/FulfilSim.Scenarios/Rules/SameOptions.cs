using System.Collections;
using FulfilSim.Scenarios.Binding;

namespace FulfilSim.Scenarios.Rules;

/// <summary>Whether two options say the same. Records compare lists by identity, which says nothing about what was
/// written.</summary>
internal static class SameOptions
{
    public static bool Are(object? left, object? right)
    {
        if (Equals(left, right))
            return true;
        if (left is null || right is null || left.GetType() != right.GetType())
            return false;
        if (left is IDictionary or string || left.GetType().IsValueType)
            return false;
        if (left is IEnumerable one && right is IEnumerable other)
            return Are([.. one.Cast<object?>()], [.. other.Cast<object?>()]);
        var properties = RecordShape.Of(left.GetType()).Properties;
        return properties.Count > 0 && properties.All(property => Are(property.Default(left), property.Default(right)));
    }

    private static bool Are(object?[] left, object?[] right) =>
        left.Length == right.Length && left.Zip(right).All(pair => Are(pair.First, pair.Second));
}
