using System.Text;
using System.Text.Json;
using FulfilSim.Live.Journeys.Plans;
using FulfilSim.Live.Options;

namespace FulfilSim.Live.Journeys.Templates;

/// <summary>Makes a template of JSON whose texts are templates. Names of properties are what they are.</summary>
internal sealed class JsonTemplates(TemplateMaker maker)
{
    public Template Make(JsonText json, IReadOnlyList<object> at)
    {
        var segments = new List<TemplateSegment>();
        using var document = JsonDocument.Parse(json.Text);
        Add(document.RootElement, at, segments);
        return new Template(segments, TemplatePlace.Json);
    }

    private void Add(JsonElement element, IReadOnlyList<object> at, List<TemplateSegment> segments)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                AddObject(element, at, segments);
                break;
            case JsonValueKind.Array:
                AddList(element, at, segments);
                break;
            case JsonValueKind.String:
                AddText(element.GetString()!, at, segments);
                break;
            default:
                Literal(element.GetRawText(), segments);
                break;
        }
    }

    private void AddObject(JsonElement element, IReadOnlyList<object> at, List<TemplateSegment> segments)
    {
        var opening = "{";
        foreach (var member in element.EnumerateObject())
        {
            Literal($"{opening}{Quoted(member.Name)}:", segments);
            Add(member.Value, [.. at, member.Name], segments);
            opening = ",";
        }
        Literal(opening == "{" ? "{}" : "}", segments);
    }

    private void AddList(JsonElement element, IReadOnlyList<object> at, List<TemplateSegment> segments)
    {
        var opening = "[";
        foreach (var (index, item) in element.EnumerateArray().Index())
        {
            Literal(opening, segments);
            Add(item, [.. at, index], segments);
            opening = ",";
        }
        Literal(opening == "[" ? "[]" : "]", segments);
    }

    private void AddText(string text, IReadOnlyList<object> at, List<TemplateSegment> segments)
    {
        var inner = new List<TemplateSegment>();
        maker.Add(text, TemplatePlace.Json, at, inner);
        if (inner is [{ Form: TemplateForm.Number or TemplateForm.Json }])
        {
            segments.Add(inner[0]);
            return;
        }
        Literal("\"", segments);
        segments.AddRange(inner);
        Literal("\"", segments);
    }

    private static string Quoted(string name)
    {
        var buffer = new ByteBuffer();
        Escaping.Add(Encoding.UTF8.GetBytes(name), TemplatePlace.Json, buffer);
        return $"\"{Encoding.UTF8.GetString(buffer.Written)}\"";
    }

    private static void Literal(string json, List<TemplateSegment> segments) => segments.Add(TemplateSegment.Of(Encoding.UTF8.GetBytes(json)));
}
