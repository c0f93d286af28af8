using System.Text.Json;
using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Values;

/// <summary>Reads enumerations: their names in camelCase.</summary>
internal sealed class WordReader : ValueReader
{
    public static IReadOnlyList<string> WordsOf(Type type) =>
        [.. Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName)];

    public override bool Reads(Type type) => type.IsEnum;

    public override object? Read(Node node, string path, Wanted wanted, Binder binder)
    {
        var words = WordsOf(wanted.Type);
        var found = node is TextNode text ? text.Text : "";
        for (var index = 0; index < words.Count; index++)
        {
            if (words[index] == found)
                return Enum.Parse(wanted.Type, Enum.GetNames(wanted.Type)[index]);
        }
        binder.Context.Problems.Add(ProblemCodes.WrongValue, node.Place, path, node.Shown,
            $"one of {string.Join(", ", words.Select(word => $"\"{word}\""))}",
            Suggestion.Fix(found, words, "take one of these words"));
        return null;
    }
}
