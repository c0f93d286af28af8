using System.Text.Json.Nodes;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Live.Options;
using FulfilSim.Scenarios.Arms;
using FulfilSim.Scenarios.Networks;
using FulfilSim.Scenarios.Objectives;
using FulfilSim.Scenarios.Quantities;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Schema;

/// <summary>Schemas of what no exporter can know: quantities with units, distributions, entries of arms.</summary>
internal static class Definitions
{
    public const string Prefix = "#/$defs/";

    /// <summary>Steps stand in many lists of a load.</summary>
    public const string Step = "step";

    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(TimeSpan)] = "duration",
        [typeof(Ratio)] = "ratio",
        [typeof(Spread)] = "spread",
        [typeof(Rate)] = "rate",
        [typeof(Bound)] = "bound",
        [typeof(ObjectiveWindow)] = "objectiveWindow",
        [typeof(ObjectiveReading)] = "objectiveReading",
        [typeof(Money)] = "money",
        [typeof(Cost)] = "cost",
        [typeof(TimeOnly)] = "timeOfDay",
        [typeof(DateTimeOffset)] = "moment",
        [typeof(WeekCalendar)] = "weekCalendar",
        [typeof(HourOfWeekProfile)] = "profile",
        [typeof(JsonText)] = "anyJson",
        [typeof(Distribution)] = "",
        [typeof(FailureMode)] = "fault",
        [typeof(MitigationEntry)] = "mitigation",
        [typeof(IReadOnlyDictionary<string, IReadOnlyList<MitigationEntry>>)] = "arms",
    };

    public static bool IsDefined(Type type) => Names.ContainsKey(type);

    /// <summary>A reference to the definition of a type; null when the exporter knows the type itself.</summary>
    public static JsonObject? ReferenceFor(Type type, In unit) =>
        Names.TryGetValue(type, out var name) ? Reference(name.Length > 0 ? name : DistributionSchemas.NameFor(unit)) : null;

    public static JsonObject Reference(string name) => new() { ["$ref"] = Prefix + name };

    public static JsonObject All() => new()
    {
        ["duration"] = Text(DurationText.Pattern, "A duration with a unit: ms, s, min, h or d.", "150ms", "1.5min", "22d 11h"),
        ["ratio"] = Text(RatioText.Pattern, "A share in percent.", "1.5%"),
        ["spread"] = Spread(),
        ["rate"] = Text(RateText.Pattern, "Events per s, min, h or d.", "40/s", "3100/d"),
        ["bound"] = Bounds(),
        ["objectiveWindow"] = Text($"^{WindowReader.Whole}$|^{WindowReader.Worst}.+$",
            "The whole cohort, or the worst stretch of a length.", "whole cohort", "worst 5min", "worst 1h"),
        ["objectiveReading"] = Text($"^{ReadingReader.Mean}$|^.+%{ReadingReader.OfReplications}$",
            "The mean of the replications, or a share of them.", "mean", "95% of replications"),
        ["money"] = Text(MoneyText.Pattern, "An amount in the scenario's currency.", "4.50 USD"),
        ["cost"] = Text($"{MoneyText.Pattern}|^unknown$", "An amount in the scenario's currency, or \"unknown\".", "0.02 USD", "unknown"),
        ["timeOfDay"] = Text("^([01][0-9]|2[0-3]):[0-5][0-9]$", "A local time of the day.", "17:00"),
        ["moment"] = Text("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,7})?)?(Z|[+-][0-9]{2}:[0-9]{2})$",
            "A moment with its offset from UTC.", "2017-11-02T00:00:00-02:00"),
        ["weekCalendar"] = Text("^(always|[a-z0-9:, -]+)$", "Stretches of a week, in local time.", "always", "mon-sat 08:00-20:00"),
        ["profile"] = Profile(),
        ["anyJson"] = new JsonObject { ["description"] = "Any JSON." },
        [DistributionSchemas.NameFor(In.Duration)] = DistributionSchemas.Of(In.Duration, Reference("duration")),
        [DistributionSchemas.NameFor(In.Money)] = DistributionSchemas.Of(In.Money, Reference("money")),
        [DistributionSchemas.NameFor(In.Number)] = DistributionSchemas.Of(In.Number, new JsonObject { ["type"] = "number" }),
        ["fault"] = CatalogueSchemas.Faults(),
        ["mitigation"] = CatalogueSchemas.Mitigations(),
        ["arms"] = CatalogueSchemas.Arms(),
        [Step] = RecordSchema.Of(typeof(StepOptions)),
    };

    private static JsonObject Text(string pattern, string description, params string[] examples) => new()
    {
        ["description"] = description,
        ["type"] = "string",
        ["pattern"] = pattern,
        ["examples"] = new JsonArray([.. examples.Select(example => (JsonNode)example)]),
    };

    private static JsonObject Spread() => new()
    {
        ["description"] = "A number above 0, or a share in percent.",
        ["oneOf"] = new JsonArray(
            new JsonObject { ["type"] = "number", ["exclusiveMinimum"] = 0 },
            new JsonObject { ["type"] = "string", ["pattern"] = RatioText.Pattern }),
    };

    private static JsonObject Bounds() => new()
    {
        ["description"] = "A number that a measure shall not pass: a share, a duration, an amount, a rate, or a plain number.",
        ["oneOf"] = new JsonArray(
            new JsonObject { ["type"] = "number" },
            new JsonObject { ["type"] = "string", ["examples"] = new JsonArray("2%", "5s", "4.50 USD", "40/s") }),
    };

    private static JsonObject Profile() => new()
    {
        ["description"] = "168 numbers or 7 lists of 24, Monday 00:00 first, or the path of a file that has them as \"hourOfWeek\".",
        ["oneOf"] = new JsonArray(
            new JsonObject { ["type"] = "string" },
            Numbers(HourOfWeekProfile.HourCount),
            new JsonObject { ["type"] = "array", ["items"] = Numbers(24), ["minItems"] = 7, ["maxItems"] = 7 }),
    };

    private static JsonObject Numbers(int count) => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject { ["type"] = "number", ["minimum"] = 0 },
        ["minItems"] = count,
        ["maxItems"] = count,
    };
}
