using FulfilSim.Fulfilment.Options;
using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Distributions;

/// <summary>Reads distributions: objects that name themselves with their one property.</summary>
internal sealed class DistributionReader : ValueReader
{
    public override bool Reads(Type type) => type == typeof(Distribution);

    public override object? Read(Node node, string path, Wanted wanted, Binder binder)
    {
        if (node is not ObjectNode { Members: [var named] })
            return RefuseShape(node, path, wanted.Unit, binder.Context);
        var source = new DistributionSource(named.Value, JsonPath.Member(path, named.Name), wanted.Unit, binder);
        if (named.Name == Constant.Name)
            return source.Measure(named.Value, source.Path) is { } value ? source.Make(() => Constant.Of(value)) : null;
        if (named.Name == Lognormal.Name)
            return LognormalForm.Read(source);
        if (named.Name == Empirical.Name)
            return EmpiricalForm.Read(source);
        if (Form.All.FirstOrDefault(form => form.Name == named.Name) is { } found)
            return ReadForm(found, source);
        binder.Context.Problems.Add(ProblemCodes.UnknownDistribution, named.NamePlace, source.Path, Show.Quoted(named.Name),
            "the name of a distribution", Suggestion.Fix(named.Name, Form.Names, ""));
        return null;
    }

    private static Distribution? ReadForm(Form form, DistributionSource source)
    {
        if (form.MayBeNegative && source.Unit != In.Number)
            return source.Refuse($"a {form.Name} distribution", "a distribution that is never below 0",
                "take lognormal, with the same mean and cv = sd / mean");
        if (source.Parameters([.. form.Parameters.Select(parameter => parameter.Name)]) is not { } parameters)
            return null;
        var values = new List<double>();
        foreach (var parameter in form.Parameters)
        {
            var node = parameters[parameter.Name]!;
            var at = JsonPath.Member(source.Path, parameter.Name);
            if ((parameter.IsBare ? source.Bare(node, at) : source.Measure(node, at)) is { } value)
                values.Add(value);
        }
        return values.Count == form.Parameters.Count ? source.Make(() => form.Make(values)) : null;
    }

    private static object? RefuseShape(Node node, string path, In unit, BindingContext context)
    {
        var example = Measure.Example(unit, context.Currency);
        var fix = node is ObjectNode { Members.Count: > 1 }
            ? "keep one of them"
            : $"write {{\"constant\": {example}}} or {{\"exponential\": {{\"mean\": {example}}}}}";
        context.Problems.Add(ProblemCodes.UnknownDistribution, node.Place, path, node.Shown,
            $"an object with exactly one of {string.Join(", ", Form.Names)}", fix);
        return null;
    }
}
