using FulfilSim.Reporting.Tables;

namespace FulfilSim.Reporting.Html;

/// <summary>A table on the page, in a box of its own that scrolls where the screen is narrow.</summary>
internal static class HtmlTable
{
    public static string Write(Table table)
    {
        var head = string.Concat(table.Columns.Select(column =>
            $"<th scope=\"col\"{ClassOf(column)}>{Markup.Escape(column.Title)}</th>"));
        var rows = string.Concat(table.Rows.Select(row => RowOf(row, table.Columns)));
        var caption = Markup.Escape(table.Caption);
        return $"""
            <div class="scroll" role="region" aria-label="{caption}" tabindex="0"><table>
            <caption>{caption}</caption>
            <thead><tr>{head}</tr></thead>
            <tbody>
            {rows}</tbody>
            </table></div>

            """;
    }

    /// <summary>A table that is folded away until the reader asks for it.</summary>
    public static string Folded(string summary, Table table) =>
        $"<details>\n<summary>{Markup.Escape(summary)}</summary>\n{Write(table)}</details>\n";

    private static string RowOf(Row row, IReadOnlyList<Column> columns)
    {
        var cells = row.Cells.Zip(columns, (cell, column) => (Text: Markup.Escape(cell), Class: ClassOf(column)));
        var tags = cells.Select((cell, index) => index == 0
            ? $"<th scope=\"row\"{NameOf(cell.Text)}</th>"
            : $"<td{cell.Class}>{cell.Text}</td>");
        return $"<tr{(row.IsMarked ? " class=\"marked\"" : "")}>{string.Concat(tags)}</tr>\n";
    }

    /// <summary>A name stays on one line where there is room; else it breaks behind its dots.</summary>
    private static string NameOf(string text) => text.Contains(' ', StringComparison.Ordinal)
        ? ">" + text
        : " class=\"name\">" + text.Replace(".", ".<wbr>", StringComparison.Ordinal);

    private static string ClassOf(Column column) => column switch
    {
        { IsNumber: true } => " class=\"number\"",
        { IsSentence: true } => " class=\"sentence\"",
        _ => "",
    };
}
