using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;
using FulfilSim.Scenarios.Quantities;

namespace FulfilSim.Scenarios.Values;

/// <summary>Reads one kind of value from one node, and words its refusals alike for all kinds.</summary>
internal abstract class ScalarReader<T> : ValueReader
    where T : notnull
{
    public override bool Reads(Type type) => type == typeof(T);

    public override object? Read(Node node, string path, Wanted wanted, Binder binder)
    {
        var parsed = Parse(node, binder.Context);
        if (parsed.IsRead)
            return parsed.Value;
        var range = wanted.Range.Length > 0 ? wanted.Range : parsed.Bounds;
        if (parsed.Bounds.Length > 0)
        {
            binder.Context.Problems.Add(ProblemCodes.OutOfRange, node.Place, path, node.Shown,
                $"a value {range}", $"choose one of these, {Examples(binder.Context)}");
            return null;
        }
        binder.Context.Problems.Add(ProblemCodes.WrongValue, node.Place, path, node.Shown,
            $"{Expected}{(range.Length > 0 ? $", {range}" : "")}, {Examples(binder.Context)}",
            parsed.Fix ?? $"write {Expected}");
        return null;
    }

    /// <summary>The kind of value, to be read after "write".</summary>
    protected abstract string Expected { get; }

    /// <summary>To be read after a comma: "such as ...".</summary>
    protected abstract string Examples(BindingContext context);

    protected abstract Parsed<T> Parse(Node node, BindingContext context);
}
