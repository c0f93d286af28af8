using System.Text.Json.Nodes;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Scenarios.Distributions;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Schema;

/// <summary>Schemas of distributions: objects that name themselves with exactly one property.</summary>
internal static class DistributionSchemas
{
    public static string NameFor(In unit) => unit switch
    {
        In.Duration => "durationDistribution",
        In.Money => "moneyDistribution",
        _ => "numberDistribution",
    };

    /// <param name="value">Schema of the numbers inside.</param>
    public static JsonObject Of(JsonObject value)
    {
        var isNumber = (string?)value["type"] == "number";
        var properties = new JsonObject { [Constant.Name] = value.DeepClone() };
        foreach (var form in Form.All.Where(form => isNumber || !form.MayBeNegative))
            properties[form.Name] = FormSchema(form, value);
        properties[Lognormal.Name] = LognormalSchema(value);
        properties[Empirical.Name] = EmpiricalSchema();
        return new()
        {
            ["description"] = "A distribution, named by its one property.",
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
            ["minProperties"] = 1,
            ["maxProperties"] = 1,
        };
    }

    private static JsonObject FormSchema(Form form, JsonObject value) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(form.Parameters.Select(parameter => KeyValuePair.Create<string, JsonNode?>(
            parameter.Name, parameter.IsBare ? new JsonObject { ["type"] = "number" } : value.DeepClone()))),
        ["required"] = new JsonArray([.. form.Parameters.Select(parameter => (JsonNode)parameter.Name)]),
        ["additionalProperties"] = false,
    };

    private static JsonObject LognormalSchema(JsonObject value) => new()
    {
        ["description"] = "mean with cv, mean with one quantile such as p95, or two quantiles such as p50 and p95.",
        ["type"] = "object",
        ["properties"] = new JsonObject { ["mean"] = value.DeepClone(), ["cv"] = new JsonObject { ["type"] = "number", ["minimum"] = 0 } },
        ["patternProperties"] = new JsonObject { [LognormalForm.QuantilePattern] = value.DeepClone() },
        ["additionalProperties"] = false,
        ["minProperties"] = 2,
        ["maxProperties"] = 2,
        ["dependentRequired"] = new JsonObject { ["cv"] = new JsonArray("mean") },
    };

    private static JsonObject EmpiricalSchema() => new()
    {
        ["description"] = "Points of the quantile function, from share 0 to share 1, or the path of a file that holds them.",
        ["oneOf"] = new JsonArray(
            new JsonObject { ["type"] = "string" },
            new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject { ["unit"] = new JsonObject { ["type"] = "string" }, ["quantiles"] = Quantiles() },
                ["required"] = new JsonArray("quantiles"),
            }),
    };

    private static JsonObject Quantiles() => new()
    {
        ["type"] = "array",
        ["minItems"] = 2,
        ["items"] = new JsonObject
        {
            ["type"] = "array",
            ["prefixItems"] = new JsonArray(
                new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1 },
                new JsonObject { ["type"] = new JsonArray("number", "string") }),
            ["minItems"] = 2,
            ["maxItems"] = 2,
        },
    };
}
