namespace FulfilSim.Reporting.Tables;

/// <summary>A table in Markdown.</summary>
internal static class MarkdownTable
{
    /// <summary>Head, alignment and rows, each on its line; the caption stands above in italics.</summary>
    public static string Write(Table table)
    {
        var head = Line(table.Columns.Select(column => column.Title));
        var rule = $"|{string.Concat(table.Columns.Select(column => column.IsNumber ? " ---: |" : " --- |"))}";
        var rows = table.Rows.Select(row => Line(row.IsMarked ? row.Cells.Select(Bold) : row.Cells));
        return $"*{Escape(table.Caption)}*\n\n{string.Join('\n', rows.Prepend(rule).Prepend(head))}\n";

        static string Bold(string cell, int index) => index == 0 ? $"**{cell}**" : cell;
    }

    /// <summary>Text that can neither break a table nor become markup.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(Escape))} |";
}
