using FulfilSim.Live.Journeys.Answers;
using FulfilSim.Live.Options;

namespace FulfilSim.Live.Journeys.Plans;

/// <summary>Compiles what answers have to look like, and what is taken out of them.</summary>
internal sealed class AnswerMaker(FlawList flaws)
{
    private const string HeaderPrefix = "header:";
    private const string StatusWord = "status";
    private const int StatusMin = 100;
    private const int StatusMax = 599;

    public AnswerCondition Make(AnswerOptions options, IReadOnlyList<object> at)
    {
        foreach (var (index, status) in options.Status.Index())
        {
            if (status is < StatusMin or > StatusMax)
            {
                flaws.Add(JourneyFlawKind.Condition, [.. at, "status", index], $"{status}", $"a status from {StatusMin} to {StatusMax}",
                    "write the status of an answer");
            }
        }
        foreach (var name in options.Headers.Keys.Where(name => !HeaderRules.IsName(name)))
            flaws.Add(JourneyFlawKind.Header, [.. at, "headers", name], $"\"{name}\"", "the name of a header", "leave out what is no letter, digit or hyphen");
        return new([.. options.Status], [.. options.Headers.Select(header => (header.Key, header.Value))], Values(options, at));
    }

    /// <summary>Where a value is taken from: a path, a header, or neither of them for the status. Null after a flaw.</summary>
    public (AnswerPath? Path, string Header)? Source(string source, IReadOnlyList<object> at)
    {
        if (source == StatusWord)
            return (null, "");
        if (source.StartsWith(HeaderPrefix, StringComparison.Ordinal) && HeaderRules.IsName(source[HeaderPrefix.Length..]))
            return (null, source[HeaderPrefix.Length..]);
        if (source.StartsWith('$'))
            return Path(source, at) is { } path ? (path, "") : null;
        flaws.Add(JourneyFlawKind.AnswerPath, at, $"\"{source}\"", "a JSON path such as \"$.id\", \"header:Location\" or \"status\"",
            "say where the value stands");
        return null;
    }

    private (AnswerPath, JsonExpectation)[] Values(AnswerOptions options, IReadOnlyList<object> at)
    {
        var values = new List<(AnswerPath, JsonExpectation)>();
        foreach (var (text, json) in options.Json)
        {
            IReadOnlyList<object> here = [.. at, "json", text];
            var path = Path(text, here);
            if (!JsonExpectation.TryParse(json, out var expected, out var trouble))
            {
                flaws.Add(JourneyFlawKind.Condition, here, trouble, "a text, a number, true, false or null; \"~\" before a regular expression",
                    "name one value with its path to the left, or mend the expression");
            }
            else if (path is not null)
            {
                values.Add((path, expected));
            }
        }
        return [.. values];
    }

    private AnswerPath? Path(string text, IReadOnlyList<object> at)
    {
        if (AnswerPath.TryParse(text, out var path, out var trouble))
            return path;
        flaws.Add(JourneyFlawKind.AnswerPath, at, trouble, "a path of names and indexes, such as $.items[0].id or $[\"a name\"]",
            "write the way to one value; wildcards and filters are not known");
        return null;
    }
}
