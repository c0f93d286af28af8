using System.Globalization;
using FulfilSim.Experiments.Cells;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Storing;

/// <summary>
/// A directory of finished cells: <c>cells.ndjson</c>, one line a cell, and for a shop <c>outcomes/</c>, one compressed
/// file a cell. The outcomes are written first, whole; a cell is there once its line is.
/// </summary>
public sealed class CellFolder : ICellStore
{
    public const string LinesName = "cells.ndjson";
    public const string OutcomesName = "outcomes";

    private readonly SortedDictionary<CellKey, CellLine> _lines = new(CellKey.Order);

    private CellFolder(string path) => FolderPath = path;

    /// <summary>The directory itself.</summary>
    public string FolderPath { get; }

    public IReadOnlyList<CellLine> Lines => [.. _lines.Values];

    private string LinesPath => Path.Combine(FolderPath, LinesName);

    /// <summary>An empty one; whatever the directory held is gone.</summary>
    /// <exception cref="CellsNotKeptException">The file system refused.</exception>
    public static CellFolder Create(string path)
    {
        var folder = new CellFolder(path);
        Disk.Guarded(path, () =>
        {
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
            Directory.CreateDirectory(path);
            File.WriteAllBytes(folder.LinesPath, []);
        });
        return folder;
    }

    /// <summary>One with the cells that an earlier run of the same scenario and seed kept; a torn last line is cut off.</summary>
    /// <exception cref="CellsNotKeptException">The file system refused.</exception>
    /// <exception cref="CellsUnreadableException">It holds something else than such cells.</exception>
    public static CellFolder Resume(string path, string scenarioDigest, ulong seed)
    {
        var folder = new CellFolder(path);
        Disk.Guarded(path, () => Directory.CreateDirectory(path));
        folder.Take(CellLines.ReadAndMend(folder.LinesPath), scenarioDigest, seed);
        return folder;
    }

    /// <summary>One that is only read: nothing in it is mended, and another run may be at it.</summary>
    /// <exception cref="CellsUnreadableException">It holds something else than cells of that scenario and seed.</exception>
    public static CellFolder Open(string path, string scenarioDigest, ulong seed)
    {
        var folder = new CellFolder(path);
        folder.Take(CellLines.Read(folder.LinesPath), scenarioDigest, seed);
        return folder;
    }

    /// <summary>The lines alone, of whatever scenario and seed; nothing is mended.</summary>
    /// <exception cref="CellsUnreadableException">There is no such file, or a whole line is not a cell.</exception>
    public static IReadOnlyList<CellLine> LinesOf(string path) => CellLines.Read(Path.Combine(path, LinesName));

    public void Keep(CellLine line, IReadOnlyList<OutcomeCode>? outcomes)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (outcomes is not null)
            WriteOutcomes(OutcomePath(line.Key), outcomes);
        Disk.Guarded(LinesPath, () => CellLines.Append(LinesPath, line));
        _lines[line.Key] = line;
    }

    /// <summary>Replaces a line that it holds. It is kept for good once <see cref="Sort"/> has been called.</summary>
    public void Amend(CellLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        Invariant.Holds(_lines.ContainsKey(line.Key));
        _lines[line.Key] = line;
    }

    /// <summary>Takes over all cells of another folder. They are kept for good once <see cref="Sort"/> has been called.</summary>
    /// <exception cref="CellsNotKeptException">The file system refused.</exception>
    public void Adopt(CellFolder other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (var (key, line) in other._lines)
        {
            if (line.Network is null)
                CopyOutcomes(other.OutcomePath(key), OutcomePath(key));
            _lines[key] = line;
        }
    }

    /// <summary>Writes the lines anew, by key: when and where cells were finished cannot be seen in the file any more.</summary>
    /// <exception cref="CellsNotKeptException">The file system refused.</exception>
    public void Sort() => CellLines.Rewrite(LinesPath, _lines.Values);

    public IReadOnlyList<OutcomeCode> OutcomesOf(CellKey key)
    {
        var path = OutcomePath(key);
        try
        {
            using var packed = File.OpenRead(path);
            return OutcomePack.Unpack(packed);
        }
        catch (Exception refusal) when (refusal is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new CellsUnreadableException(path, refusal.Message.TrimEnd('.'));
        }
    }

    /// <summary>Keeps those whose outcomes are there too.</summary>
    private void Take(IEnumerable<CellLine> lines, string scenarioDigest, ulong seed)
    {
        foreach (var line in lines)
        {
            if (line.Scenario != scenarioDigest || line.Seed != seed)
                throw new CellsUnreadableException(LinesPath, "its cells are of another scenario or another seed");
            if (line.Network is not null || File.Exists(OutcomePath(line.Key)))
                _lines[line.Key] = line;
        }
    }

    private static void CopyOutcomes(string from, string to) => Disk.Guarded(to, () =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to, overwrite: true);
    });

    private static void WriteOutcomes(string path, IReadOnlyList<OutcomeCode> outcomes)
    {
        Disk.Guarded(path, () => Directory.CreateDirectory(Path.GetDirectoryName(path)!));
        Disk.WriteWhole(path, OutcomePack.Pack(outcomes));
    }

    /// <summary>Arm, level and replication number; what a file name may not hold is escaped.</summary>
    private string OutcomePath(CellKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var level = key.Level == CellKey.SingleLevel ? "" : $"-{Uri.EscapeDataString(key.Level)}";
        var name = string.Create(
            CultureInfo.InvariantCulture, $"{Uri.EscapeDataString(key.Arm)}{level}-{key.ReplicationNumber:0000}.bin.gz");
        return Path.Combine(FolderPath, OutcomesName, name);
    }
}
