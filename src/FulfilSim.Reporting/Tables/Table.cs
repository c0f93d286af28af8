namespace FulfilSim.Reporting.Tables;

/// <summary>A table before it is known where it will stand. The first cell of a row names the row.</summary>
internal sealed record Table(string Caption, IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows);

/// <param name="IsNumber">Numbers are set flush right.</param>
/// <param name="IsSentence">Sentences get room, so that they do not become a tower of single words.</param>
internal sealed record Column(string Title, bool IsNumber = true, bool IsSentence = false);

/// <param name="IsMarked">Set in bold: the row asks for attention, and says why in words.</param>
internal sealed record Row(IReadOnlyList<string> Cells, bool IsMarked = false);
