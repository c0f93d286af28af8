using System.Diagnostics.CodeAnalysis;

namespace FulfilSim.Live.Journeys.Templates;

/// <summary>A template taken apart: "orders/{{orderId}}" is a literal and a placeholder.</summary>
internal static class TemplateText
{
    private const string Open = "{{";
    private const string Close = "}}";

    /// <summary>Whether there is anything to fill in.</summary>
    public static bool HasPlaceholder(string text) => text.Contains(Open, StringComparison.Ordinal);

    /// <summary>False, and why, when a placeholder is not closed, has no name, or has a form nobody knows.</summary>
    public static bool TryParse(string text, out List<TemplatePart> parts, [NotNullWhen(false)] out string? trouble)
    {
        parts = [];
        trouble = null;
        var from = 0;
        while (from < text.Length)
        {
            var open = text.IndexOf(Open, from, StringComparison.Ordinal);
            if (open < 0)
                break;
            var close = text.IndexOf(Close, open, StringComparison.Ordinal);
            if (close < 0)
            {
                trouble = $"\"{Open}\" that nothing closes";
                return false;
            }
            if (open > from)
                parts.Add(new(text[from..open], Name: "", TemplateForm.Text));
            if (!TryPlaceholder(text[(open + Open.Length)..close], out var part, out trouble))
                return false;
            parts.Add(part);
            from = close + Close.Length;
        }
        if (from < text.Length)
            parts.Add(new(text[from..], Name: "", TemplateForm.Text));
        return true;
    }

    private static bool TryPlaceholder(string inner, out TemplatePart part, [NotNullWhen(false)] out string? trouble)
    {
        var colon = inner.LastIndexOf(':');
        var name = (colon < 0 ? inner : inner[..colon]).Trim();
        var word = colon < 0 ? "" : inner[(colon + 1)..].Trim();
        part = new(Literal: "", name, FormOf(word) ?? TemplateForm.Text);
        trouble = name.Length == 0 ? "a placeholder without a name"
            : FormOf(word) is null ? $"the form \"{word}\"; there are number, json and path"
            : null;
        return trouble is null;
    }

    private static TemplateForm? FormOf(string word) => word switch
    {
        "" => TemplateForm.Text,
        "number" => TemplateForm.Number,
        "json" => TemplateForm.Json,
        "path" => TemplateForm.Path,
        _ => null,
    };
}

/// <summary>A stretch of a template: a literal, or a placeholder with a name.</summary>
internal readonly record struct TemplatePart(string Literal, string Name, TemplateForm Form)
{
    public bool IsPlaceholder => Name.Length > 0;
}
