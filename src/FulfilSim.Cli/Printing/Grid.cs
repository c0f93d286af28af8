using Spectre.Console;

namespace FulfilSim.Cli.Printing;

/// <summary>A table: the first columns hold words, the others numbers. Headers may have several lines.</summary>
internal sealed class Grid
{
    private const int NameWidthMax = 22;

    private readonly int _nameWidth;
    private readonly Table _table = new Table().Border(TableBorder.Simple);

    /// <param name="headers">Words for the columns.</param>
    /// <param name="words">How many of them hold words; they may wrap.</param>
    /// <param name="nameWidth">Names in the first column are folded to that many characters.</param>
    public Grid(IReadOnlyList<string> headers, int words = 1, int nameWidth = NameWidthMax)
    {
        _nameWidth = nameWidth;
        for (var index = 0; index < headers.Count; index++)
        {
            var column = new TableColumn(new Text(headers[index])) { Padding = new(0, 0, 1, 0) };
            _table.AddColumn(index < words ? column : column.RightAligned().NoWrap());
        }
    }

    public Grid Row(params IReadOnlyList<string> cells) => Row(default(Style), cells);

    /// <summary>A row whose last cell stands out.</summary>
    public Grid Row(Style? lastCell, params IReadOnlyList<string> cells)
    {
        _table.AddRow(cells.Select((cell, index) =>
            new Text(index == 0 ? Folded(cell, _nameWidth) : cell, index == cells.Count - 1 ? lastCell : null)));
        return this;
    }

    /// <summary>A long name, broken behind its dots and hyphens: "warehouses.main." and "pickers" below it.</summary>
    internal static string Folded(string name, int width)
    {
        if (name.Length <= width || name.Contains(' ', StringComparison.Ordinal))
            return name;
        var at = name.AsSpan(0, width).LastIndexOfAny('.', '-', '_') + 1;
        if (at == 0)
            at = width;
        return $"{name[..at]}\n{Folded(name[at..], width)}";
    }

    public void DrawOn(IAnsiConsole console) => console.Write(_table);
}
