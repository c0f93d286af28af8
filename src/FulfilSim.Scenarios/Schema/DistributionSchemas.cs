using System.Text.Json.Nodes;
using FulfilSim.Scenarios.Catalogue;
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

    /// <param name="unit">What its values are in.</param>
    /// <param name="value">Schema of the values.</param>
    public static JsonObject Of(In unit, JsonObject value)
    {
        var properties = new JsonObject { [Constant.Name] = value.DeepClone() };
        foreach (var form in Form.All.Where(form => form.Fits(unit)))
            properties[form.Name] = FormSchema(form, value);
        properties[Lognormal.Name] = LognormalSchema(value);
        properties[Discrete.Name] = ListSchema(ShareListForm.Values, value);
        properties[Mixture.Name] = ListSchema(ShareListForm.Components, Definitions.Reference(NameFor(unit)));
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

    private static JsonObject FormSchema(Form form, JsonObject value)
    {
        var ways = form.Variants.Select(variant => VariantSchema(variant, value)).ToList();
        if (form.Name == Hyperexponential.Name)
            ways.Add(ListSchema(ShareListForm.Phases, value));
        var schema = ways is [var only] ? only : new() { ["oneOf"] = new JsonArray([.. ways]) };
        if (DocumentedMembers.SummaryOf(form.Type) is { Length: > 0 } summary)
            schema.Insert(0, "description", summary);
        return schema;
    }

    private static JsonObject VariantSchema(FormVariant variant, JsonObject value) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(variant.Parameters.Select(parameter =>
            KeyValuePair.Create<string, JsonNode?>(parameter.Name, ParameterSchema(parameter.As, value)))),
        ["required"] = new JsonArray([.. variant.Names.Select(name => (JsonNode)name)]),
        ["additionalProperties"] = false,
    };

    private static JsonNode ParameterSchema(Written written, JsonObject value) => written switch
    {
        Written.LikeValues => value.DeepClone(),
        Written.Whole => new JsonObject { ["type"] = "integer", ["minimum"] = 1 },
        Written.Percent => Definitions.Reference("ratio"),
        _ => new JsonObject { ["type"] = "number" },
    };

    private static JsonObject ListSchema(ShareListForm form, JsonObject part) => new()
    {
        ["description"] = $"Each {form.Entry} with its share; shares add up to 100 %.",
        ["type"] = "array",
        ["items"] = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["share"] = Definitions.Reference("ratio"),
                [form.Property] = part.DeepClone(),
            },
            ["required"] = new JsonArray("share", form.Property),
            ["additionalProperties"] = false,
        },
        ["minItems"] = 1,
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
