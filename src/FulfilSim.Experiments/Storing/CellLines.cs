using System.Globalization;
using System.Text.Json;

namespace FulfilSim.Experiments.Storing;

/// <summary>The file of lines: only ever appended to, so at worst its last line is torn.</summary>
internal static class CellLines
{
    private const byte LineEnd = (byte)'\n';

    /// <summary>Appends a line and has it on disk before it returns.</summary>
    public static void Append(string path, CellLine line)
    {
        using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        stream.Write([.. line.ToJson(), LineEnd]);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>All whole lines; what follows the last line's end is cut off the file. None when there is no file.</summary>
    /// <exception cref="CellsUnreadableException">A whole line is not a cell.</exception>
    /// <exception cref="CellsNotKeptException">The file system refused.</exception>
    public static IReadOnlyList<CellLine> ReadAndMend(string path)
    {
        byte[] content = [];
        Disk.Guarded(path, () =>
        {
            if (!File.Exists(path))
                return;
            content = File.ReadAllBytes(path);
            var wholeLength = content.AsSpan().LastIndexOf(LineEnd) + 1;
            if (wholeLength == content.Length)
                return;
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Write);
            stream.SetLength(wholeLength);
            content = content[..wholeLength];
        });
        return Parse(path, content);
    }

    /// <summary>All whole lines of a file that somebody else may be writing, which is left as it is.</summary>
    /// <exception cref="CellsUnreadableException">There is no such file, or a whole line is not a cell.</exception>
    public static IReadOnlyList<CellLine> Read(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return Parse(path, content[..(content.AsSpan().LastIndexOf(LineEnd) + 1)]);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new CellsUnreadableException(path, refusal.Message.TrimEnd('.'));
        }
    }

    /// <summary>Replaces the file by these lines, in one step.</summary>
    /// <exception cref="CellsNotKeptException">The file system refused.</exception>
    public static void Rewrite(string path, IEnumerable<CellLine> lines) => Disk.WriteWhole(path, stream =>
    {
        foreach (var line in lines)
            stream.Write([.. line.ToJson(), LineEnd]);
    });

    private static List<CellLine> Parse(string path, byte[] content)
    {
        var lines = new List<CellLine>();
        for (var from = 0; from < content.Length;)
        {
            var length = content.AsSpan(from).IndexOf(LineEnd);
            try
            {
                lines.Add(CellLine.Parse(content.AsSpan(from, length)));
            }
            catch (JsonException refusal)
            {
                var number = (lines.Count + 1).ToString(CultureInfo.InvariantCulture);
                throw new CellsUnreadableException($"{path}:{number}", $"it is not a cell ({refusal.Message.TrimEnd('.')})");
            }
            from += length + 1;
        }
        return lines;
    }
}
