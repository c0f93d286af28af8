using System.Text;
using FulfilSim.Live.Journeys.Plans;

namespace FulfilSim.Live.Journeys.Templates;

/// <summary>Makes templates of texts, and tells what is wrong with them.</summary>
internal sealed class TemplateMaker(NameScope scope, FlawList flaws)
{
    /// <summary>With flaws it is not what the text says.</summary>
    /// <param name="text">Literals and placeholders.</param>
    /// <param name="place">Not <see cref="TemplatePlace.Json"/>: those know more.</param>
    /// <param name="at">Where the text stands.</param>
    public Template Make(string text, TemplatePlace place, IReadOnlyList<object> at)
    {
        var segments = new List<TemplateSegment>();
        Add(text, place, at, segments);
        return new Template(segments, place);
    }

    /// <summary>Adds what a text is made of.</summary>
    public void Add(string text, TemplatePlace place, IReadOnlyList<object> at, List<TemplateSegment> segments)
    {
        if (!TemplateText.TryParse(text, out var parts, out var trouble))
        {
            flaws.Add(JourneyFlawKind.TemplateForm, at, trouble, "names between {{ and }}", "write {{name}}, or {{name:number}} in a JSON body");
            return;
        }
        foreach (var part in parts)
            Add(part, isWhole: parts.Count == 1, place, at, segments);
    }

    private void Add(TemplatePart part, bool isWhole, TemplatePlace place, IReadOnlyList<object> at, List<TemplateSegment> segments)
    {
        if (!part.IsPlaceholder)
        {
            segments.Add(TemplateSegment.Of(Literal(part.Literal, place)));
            return;
        }
        if (part.Form == TemplateForm.Path ? place != TemplatePlace.Path : part.Form != TemplateForm.Text && (place != TemplatePlace.Json || !isWhole))
        {
            flaws.Add(JourneyFlawKind.TemplateForm, at, $"{{{{{part.Name}:{Word(part.Form)}}}}}",
                part.Form == TemplateForm.Path ? "\":path\" in a path" : $"\":{Word(part.Form)}\" as the whole of a JSON text", "leave the form out");
            return;
        }
        if (scope.Find(part.Name) is { } slot)
        {
            segments.Add(new([], slot, part.Form));
            return;
        }
        flaws.Add(JourneyFlawKind.UnknownName, at, $"{{{{{part.Name}}}}}", "a name that has a value here",
            "take the value in an earlier step, or name a feeder's column", scope.Known);
    }

    private static string Word(TemplateForm form) => form.ToString().ToLowerInvariant();

    private static byte[] Literal(string text, TemplatePlace place)
    {
        var buffer = new ByteBuffer();
        if (place == TemplatePlace.Path)
            Escaping.AddPath(Encoding.UTF8.GetBytes(text), buffer);
        else
            Escaping.Add(Encoding.UTF8.GetBytes(text), place, buffer);
        return buffer.Written.ToArray();
    }
}
