using FulfilSim.Experiments.Scenarios;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Networks;

/// <summary>Makes expectations of entries: each says one thing, and says who says so.</summary>
internal static class Expectations
{
    private const string Expected = "exactly one of \"exact\", \"published\" with \"standardError\", and \"atLeast\" or \"atMost\" or both";

    public static IReadOnlyList<Expectation> Of(NetworkFile file, ObjectNode root, ProblemList problems) =>
        [.. file.Expect.Select(entry => Of(entry.Key, entry.Value, root, problems)).OfType<Expectation>()];

    private static Expectation? Of(string measure, ExpectationEntry entry, ObjectNode root, ProblemList problems)
    {
        var path = JsonPath.Member("$.expect", measure);
        var node = (root["expect"] as ObjectNode)?[measure] ?? root;
        if (problems.Touch(path))
            return null;
        if (FixFor(entry) is { } fix)
        {
            problems.Add(ProblemCodes.ExpectationForm, node.Place, path, node.Shown, Expected, fix);
            return null;
        }
        measure = MeasureName.Canonical(measure);
        return entry switch
        {
            { Exact: { } exact } => new Expectation.Exact(measure, exact, entry.By),
            { Published: { } published } => new Expectation.Published(measure, published, entry.StandardError!.Value.Around(published), entry.By),
            _ => new Expectation.Bounds(measure, entry.AtLeast, entry.AtMost, entry.By),
        };
    }

    /// <summary>Null where nothing is wrong.</summary>
    private static string? FixFor(ExpectationEntry entry)
    {
        var hasBound = entry.AtLeast is not null || entry.AtMost is not null;
        var saysCount = (entry.Exact is null ? 0 : 1) + (entry.Published is null ? 0 : 1) + (hasBound ? 1 : 0);
        return (saysCount, entry) switch
        {
            (0, _) => "add \"exact\": the number, and \"by\": its source",
            ( > 1, _) => "keep one of them",
            (_, { Published: not null, StandardError: null }) => "add \"standardError\", such as \"3%\"",
            (_, { Published: null, StandardError: not null }) => "remove \"standardError\": only a published number has one",
            (_, { Published: 0, StandardError: { } spread }) when spread.Around(0) == 0 => "write \"standardError\" as a number: a share of 0 is 0",
            (_, { By: "" }) when !hasBound => "add \"by\": the source of the number",
            (_, { AtLeast: { } low, AtMost: { } high }) when low > high => "swap the bounds: \"atLeast\" is above \"atMost\"",
            _ => null,
        };
    }
}
