using FulfilSim.Fulfilment.Options;
using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Distributions;

/// <summary>What stands behind a distribution's name, and the words for what is wrong with it.</summary>
internal sealed record DistributionSource(Node Node, string Path, In Unit, Binder Binder)
{
    public BindingContext Context => Binder.Context;

    public double? Measure(Node node, string path) => Distributions.Measure.Read(node, path, Unit, Binder);

    public double? Bare(Node node, string path) => Distributions.Measure.Bare(node, path, Binder);

    /// <summary>Always null, so that a reader can answer with it.</summary>
    public Distribution? Refuse(string found, string expected, string fix)
    {
        Context.Problems.Add(ProblemCodes.DistributionParameters, Node.Place, Path, found, expected, fix);
        return null;
    }

    /// <summary>The object of parameters when it holds exactly these; null after a problem.</summary>
    public ObjectNode? Parameters(IReadOnlyList<string> names)
    {
        var listed = Words.And([.. names.Select(name => $"\"{name}\"")]);
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
            Refuse(Node.Shown, $"exactly {listed}", $"add {Words.And([.. missing.Select(name => $"\"{name}\"")])}");
        else
            return parameters;
        return null;
    }

    /// <summary>What the factory makes; null, with a problem, when it refuses the parameters.</summary>
    public Distribution? Make(Func<Distribution> factory)
    {
        try
        {
            return factory();
        }
        catch (OptionRejectedException refusal)
        {
            return Refuse($"{refusal.Option} = {refusal.Found}", $"{refusal.Option} {refusal.Expected}{InUnits}",
                "change it, or the one it depends on");
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
    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string And(IReadOnlyList<string> words) => words.Count < 2
        ? string.Concat(words)
        : $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}";
}
