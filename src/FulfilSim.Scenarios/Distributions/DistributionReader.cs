using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Distributions;

/// <summary>Reads distributions: objects that name themselves with their one property.</summary>
internal sealed class DistributionReader : ValueReader
{
    /// <summary>Those that are told otherwise than by an object of parameters.</summary>
    private static readonly Dictionary<string, Func<DistributionSource, Distribution?>> OwnWays = new()
    {
        [Constant.Name] = ReadConstant,
        [Lognormal.Name] = LognormalForm.Read,
        [Hyperexponential.Name] = ReadHyperexponential,
        [Discrete.Name] = ShareListForm.ReadDiscrete,
        [Mixture.Name] = ShareListForm.ReadMixture,
        [Empirical.Name] = EmpiricalForm.Read,
    };

    public override bool Reads(Type type) => type == typeof(Distribution);

    public override object? Read(Node node, string path, Wanted wanted, Binder binder)
    {
        if (node is not ObjectNode { Members: [var named] })
            return RefuseShape(node, path, wanted.Unit, binder.Context);
        var source = new DistributionSource(named.Value, JsonPath.Member(path, named.Name), wanted.Unit, binder);
        if (OwnWays.TryGetValue(named.Name, out var read))
            return read(source);
        return Form.All.FirstOrDefault(form => form.Name == named.Name) is { } form
            ? ReadForm(form, source)
            : RefuseName(named, source);
    }

    private static Distribution? ReadConstant(DistributionSource source) =>
        source.Measure(source.Node, source.Path) is { } value ? source.Make(() => Constant.Of(value)) : null;

    private static Distribution? ReadHyperexponential(DistributionSource source) => source.Node is ObjectNode
        ? ReadForm(Form.All.First(form => form.Name == Hyperexponential.Name), source)
        : ShareListForm.ReadHyperexponential(source);

    private static Distribution? ReadForm(Form form, DistributionSource source)
    {
        if (form is { Misfit: { } misfit } && !form.Fits(source.Unit))
            return source.Refuse($"a {form.Name} distribution", misfit.Expected, misfit.Fix);
        if (source.Choose(form.Variants) is not var (variant, parameters))
            return null;
        var values = new List<double>();
        foreach (var parameter in variant.Parameters)
        {
            var node = parameters[parameter.Name]!;
            if (source.Value(parameter.As, node, JsonPath.Member(source.Path, parameter.Name)) is { } value)
                values.Add(value);
        }
        return values.Count == variant.Parameters.Count ? source.Make(() => variant.Make(values), variant.Fix) : null;
    }

    private static Distribution? RefuseName(Member named, DistributionSource source)
    {
        var known = Form.NamesFor(source.Unit);
        source.Context.Problems.Add(ProblemCodes.UnknownDistribution, named.NamePlace, source.Path, Show.Quoted(named.Name),
            "the name of a distribution", Suggestion.Fix(named.Name, known, $"take one of: {string.Join(", ", known)}"));
        return null;
    }

    private static object? RefuseShape(Node node, string path, In unit, BindingContext context)
    {
        var example = Measure.Example(unit, context.Currency);
        var fix = node is ObjectNode { Members.Count: > 1 }
            ? "keep one of them"
            : $"write {{\"constant\": {example}}} or {{\"exponential\": {{\"mean\": {example}}}}}";
        context.Problems.Add(ProblemCodes.UnknownDistribution, node.Place, path, node.Shown,
            $"an object with exactly one of {string.Join(", ", Form.NamesFor(unit))}", fix);
        return null;
    }
}
