namespace FulfilSim.Reporting.Html;

/// <summary>Text made safe for a page.</summary>
internal static class Markup
{
    /// <summary>Text that stays text between tags and within quoted attributes.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);

    /// <summary>A script that cannot end its element early.</summary>
    public static string Script(string code) => code
        .Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)
        .Replace("<!--", "<\\!--", StringComparison.Ordinal);

    /// <summary>A paragraph, or nothing where there is no text.</summary>
    public static string Paragraph(string text, string cssClass = "") =>
        text.Length == 0 ? "" : $"<p{ClassOf(cssClass)}>{Escape(text)}</p>\n";

    /// <summary>A list of sentences.</summary>
    public static string List(IEnumerable<string> items, string cssClass = "") =>
        $"<ul{ClassOf(cssClass)}>\n{string.Concat(items.Select(item => $"<li>{Escape(item)}</li>\n"))}</ul>\n";

    private static string ClassOf(string cssClass) => cssClass.Length == 0 ? "" : $" class=\"{cssClass}\"";
}
