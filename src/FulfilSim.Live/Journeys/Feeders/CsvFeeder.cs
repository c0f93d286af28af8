using System.Text.Unicode;
using CsvHelper;

namespace FulfilSim.Live.Journeys.Feeders;

/// <summary>Rows of a CSV file (RFC 4180, in UTF-8) under a line of names. All of it is kept in one piece of memory.</summary>
internal sealed class CsvFeeder : IFeeder
{
    private const int LengthMax = 1 << 30; // 1 GiB of values

    private static readonly CsvReaderOptions Options = new()
    {
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
        IncludeValuesInExceptions = false, // they may be personal
        TrackLineNumbers = true,
        MaxRecordSize = 1024 * 1024,
    };

    private readonly ByteBuffer _values = new(64 * 1024);
    private readonly List<int> _ends = [0];

    private CsvFeeder(IReadOnlyList<string> columns) => Columns = columns;

    public IReadOnlyList<string> Columns { get; }

    public long RowCount => (_ends.Count - 1) / Columns.Count;

    /// <summary>Reads a whole file.</summary>
    /// <param name="name">For messages.</param>
    /// <param name="stream">Its bytes.</param>
    /// <exception cref="TargetNotReadyException">It holds no table; the message says why.</exception>
    public static CsvFeeder Read(string name, Stream stream)
    {
        using var rows = CsvReader.Create(stream, Options, leaveOpen: true);
        try
        {
            rows.ReadHeader();
            var feeder = new CsvFeeder(Names(rows) ?? throw Refused(name, "a first line that does not name each column once"));
            while (rows.Read())
                feeder.Add(name, rows);
            return feeder.RowCount > 0 ? feeder : throw Refused(name, "no row below its names");
        }
        catch (CsvFormatException trouble)
        {
            throw Refused(name, trouble.LineNumber > 0 ? $"no proper row in line {trouble.LineNumber}: {trouble.Message}" : trouble.Message);
        }
    }

    /// <summary>The names in the first line; null when it does not name each column once.</summary>
    public static IReadOnlyList<string>? ColumnsOf(ReadOnlyMemory<byte> beginning)
    {
        using var rows = CsvReader.Create(beginning, Options);
        try
        {
            rows.ReadHeader();
            return Names(rows);
        }
        catch (CsvFormatException)
        {
            return null;
        }
    }

    public ReadOnlySpan<byte> Value(long row, int column)
    {
        var index = (int)((row * Columns.Count) + column);
        return _values.Written[_ends[index].._ends[index + 1]];
    }

    private static List<string>? Names(CsvReader rows)
    {
        List<string> names = [.. rows.Headers.Select(name => name.Trim())];
        return names.Count > 0 && names.TrueForAll(name => name.Length > 0) && names.Distinct(StringComparer.Ordinal).Count() == names.Count ? names : null;
    }

    private void Add(string name, CsvReader rows)
    {
        for (var column = 0; column < Columns.Count; column++)
        {
            var value = rows.GetSpan(column);
            if (!Utf8.IsValid(value))
                throw Refused(name, $"what is no UTF-8 in line {rows.LineNumber}");
            _values.Add(value);
            _ends.Add(_values.Length);
        }
        if (_values.Length > LengthMax)
            throw Refused(name, $"more than {LengthMax >> 20} MiB of values");
    }

    private static TargetNotReadyException Refused(string name, string trouble) => new($"The feeder's file {name} has {trouble}.");
}
