using System.Text.RegularExpressions;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Resolving;

/// <summary>One <c>--set path=value</c>, taken apart.</summary>
/// <param name="Origin">Where its text begins: for the command line a file that is called after the override itself.</param>
/// <param name="Steps">Names and indexes that lead to the value; an index is all digits and stood in brackets.</param>
/// <param name="Value">The value, placed in the override's text.</param>
internal sealed partial record Override(Place Origin, IReadOnlyList<OverrideStep> Steps, Node Value)
{
    private const int StepsMax = 64;

    private const string Expected = "path=value, such as orderSystem.workers=3 or warehouses.north.pickers=12";

    /// <summary>Null, with a problem, when the text is no override.</summary>
    public static Override? Parse(string text, ProblemList problems)
    {
        text = Show.Whole(text);
        var file = $"--set {text}";
        problems.Meet(file);
        return Parse(text, new Place(file, 1, 1), problems);
    }

    /// <summary>One that stands as a text in a file.</summary>
    public static Override? Parse(TextNode text, ProblemList problems) =>
        Parse(Show.Whole(text.Text), text.Place with { Column = text.Place.Column + 1 }, problems); // behind the quotes

    private static Override? Parse(string text, Place origin, ProblemList problems)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var steps = equals > 0 ? StepsOf(text[..equals].Trim()) : null;
        if (steps is not null)
            return new(origin, steps, ValueOf(origin, text, equals + 1));
        problems.Add(ProblemCodes.OverrideForm, origin, JsonPath.Root, Show.Quoted(text), Expected,
            equals < 0 ? "write = between path and value" : "name a property before the =");
        return null;
    }

    public Place PlaceOf(OverrideStep step) => Origin with { Column = Origin.Column + step.Column - 1 };

    private static List<OverrideStep>? StepsOf(string path)
    {
        var steps = new List<OverrideStep>();
        var index = path.StartsWith("$.", StringComparison.Ordinal) ? 2 : 0;
        while (index < path.Length)
        {
            var match = Step().Match(path, index);
            if (!match.Success || (match.Groups["dot"].Success == (steps.Count == 0) && !match.Groups["index"].Success))
                return null;
            steps.Add(new(match.Groups["index"].Success ? match.Groups["index"].Value : match.Groups["name"].Value,
                match.Groups["index"].Success, index + 1));
            index += match.Length;
        }
        return steps.Count is > 0 and <= StepsMax && !steps[0].IsIndex ? steps : null;
    }

    /// <summary>JSON where it is JSON, else text: shells eat quotes.</summary>
    private static Node ValueOf(Place origin, string text, int from)
    {
        var value = text[from..];
        var place = origin with { Column = origin.Column + from };
        return JsonParser.Parse(place, value, new ProblemList()) ?? new TextNode(place, value);
    }

    [GeneratedRegex(@"\G(?:(?<dot>\.)?(?<name>[^.\[\]""=]+)|\[(?<index>[0-9]{1,6})\])", RegexOptions.CultureInvariant)]
    private static partial Regex Step();
}

/// <summary>A step of an override's path.</summary>
/// <param name="Name">The name, or the digits of the index.</param>
/// <param name="IsIndex">It stood in brackets.</param>
/// <param name="Column">1-based, in the override.</param>
internal sealed record OverrideStep(string Name, bool IsIndex, int Column);
