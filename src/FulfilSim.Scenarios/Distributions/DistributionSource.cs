using FulfilSim.Fulfilment.Options;
using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Distributions;

/// <summary>What stands behind a distribution's name, and the words for what is wrong with it.</summary>
internal sealed record DistributionSource(Node Node, string Path, In Unit, Binder Binder)
{
    /// <summary>What to do where a factory refuses parameters.</summary>
    public const string CommonFix = "change it, or the one it depends on";

    public BindingContext Context => Binder.Context;

    public double? Measure(Node node, string path) => Distributions.Measure.Read(node, path, Unit, Binder);

    public double? Bare(Node node, string path) => Distributions.Measure.Bare(node, path, Binder);

    /// <summary>A parameter's value; a ratio for percent; null after a problem.</summary>
    public double? Value(Written written, Node node, string path) => written switch
    {
        Written.LikeValues => Measure(node, path),
        Written.Whole => Binder.Value(node, path, new Wanted(typeof(int), In.Number)) is int count ? count : null,
        Written.Percent => Binder.Value(node, path, new Wanted(typeof(Ratio), In.Number)) is Ratio share ? share.Value : null,
        _ => Bare(node, path),
    };

    /// <summary>Always null, so that a reader can answer with it.</summary>
    public Distribution? Refuse(string found, string expected, string fix)
    {
        Context.Problems.Add(ProblemCodes.DistributionParameters, Node.Place, Path, found, expected, fix);
        return null;
    }

    /// <summary>The variant whose parameters the object holds, and the object; null after a problem, which is told of
    /// the variant that comes nearest.</summary>
    public (FormVariant Variant, ObjectNode Parameters)? Choose(IReadOnlyList<FormVariant> variants)
    {
        var nearest = Node is ObjectNode held
            ? variants.MaxBy(variant => variant.Names.Count(name => held[name] is not null))!
            : variants[0];
        var alternatives = string.Join(", or ", variants.Select(variant => Words.List(variant.Names)));
        return Parameters(nearest.Names, alternatives) is { } parameters ? (nearest, parameters) : null;
    }

    /// <summary>The object of parameters when it holds exactly these; null after a problem.</summary>
    /// <param name="names">All of them.</param>
    /// <param name="alternatives">What else might be held, in words, with these; left out: nothing else.</param>
    public ObjectNode? Parameters(IReadOnlyList<string> names, string? alternatives = null)
    {
        var listed = alternatives ?? Words.List(names);
        if (Node is not ObjectNode parameters)
        {
            Refuse(Node.Shown, $"an object with {listed}", $"write {{{string.Join(", ", names.Select(name => $"\"{name}\": ..."))}}}");
            return null;
        }
        var missing = names.Where(name => parameters[name] is null).ToArray();
        var surplus = parameters.Members.FirstOrDefault(member => !names.Contains(member.Name));
        if (surplus is not null)
            Refuse(Node.Shown, $"exactly {listed}",
                Suggestion.Fix(surplus.Name, missing, $"remove {Show.Quoted(surplus.Name)}"));
        else if (missing.Length > 0)
            Refuse(Node.Shown, $"exactly {listed}", $"add {Words.List(missing)}");
        else
            return parameters;
        return null;
    }

    /// <summary>What the factory makes; null, with a problem, when it refuses the parameters.</summary>
    public Distribution? Make(Func<Distribution> factory, string fix = CommonFix)
    {
        try
        {
            return factory();
        }
        catch (OptionRejectedException refusal)
        {
            return Refuse($"{refusal.Option} = {refusal.Found}", $"{refusal.Option} {refusal.Expected}{InUnits}",
                fix);
        }
    }

    /// <summary>Factories speak in seconds and currency units.</summary>
    private string InUnits => Unit switch
    {
        In.Duration => " (durations here in seconds)",
        In.Money => $" (amounts here in {Context.Currency})",
        _ => "",
    };
}

internal static class Words
{
    /// <summary>The same with quotes around the words.</summary>
    public static string List(IReadOnlyList<string> words) => And([.. words.Select(word => $"\"{word}\"")]);

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string And(IReadOnlyList<string> words) => words.Count < 2
        ? string.Concat(words)
        : $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}";
}
