using System.Buffers;
using System.Diagnostics;
using System.Text.Unicode;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Files;

/// <summary>Reads files into nodes, or says what is wrong with them. Reads each file once.</summary>
internal sealed class FileLoader
{
    /// <summary>Largest file, in bytes.</summary>
    public const int SizeMax = 50_000_000;

    private readonly IScenarioFiles _files;
    private readonly ProblemList _problems;
    private readonly Dictionary<string, Node?> _loaded;

    public FileLoader(IScenarioFiles files, ProblemList problems)
        : this(files, problems, new(StringComparer.Ordinal))
    {
    }

    private FileLoader(IScenarioFiles files, ProblemList problems, Dictionary<string, Node?> loaded) =>
        (_files, _problems, _loaded) = (files, problems, loaded);

    /// <summary>One that adds its problems to another list and does not read again what this one has read.</summary>
    public FileLoader Telling(ProblemList problems) => new(_files, problems, _loaded);

    /// <summary>The file a command names.</summary>
    public Node? Load(string file) => Load(file, new Place(file, 1, 1), JsonPath.Root, Show.Quoted(file), "check the path");

    /// <summary>A file that another one refers to.</summary>
    public Node? Load(string file, TextNode reference, string path) => Load(
        file, reference.Place, path, reference.Shown,
        $"paths count from the file they stand in: this one leads to {Show.Quoted(file)}");

    /// <summary>The bytes of a file that another one refers to; null, with a problem, when it cannot be read.</summary>
    public ReadOnlyMemory<byte>? LoadBytes(string file, TextNode reference, string path)
    {
        _problems.Meet(file);
        switch (_files.Read(file, SizeMax))
        {
            case FileContent.Whole whole:
                return whole.Bytes;
            case FileContent.TooLarge:
                _problems.Add(ProblemCodes.FileTooLarge, reference.Place, path,
                    $"{reference.Shown}: more than 50 MB", "a file of at most 50 MB", "make it smaller");
                return null;
            case FileContent.Unreadable no:
                _problems.Add(ProblemCodes.FileUnreadable, reference.Place, path, $"{reference.Shown}: {no.Why}", "a file that can be read",
                    $"paths count from the file they stand in: this one leads to {Show.Quoted(file)}");
                return null;
            case var other:
                throw new UnreachableException($"No rule for {other}.");
        }
    }

    private Node? Load(string file, Place from, string path, string asked, string fix)
    {
        if (_loaded.TryGetValue(file, out var known))
            return known;
        _problems.Meet(file);
        return _loaded[file] = _files.Read(file, SizeMax) switch
        {
            FileContent.Whole whole => Parse(file, whole.Bytes.Span),
            FileContent.TooLarge => Refuse(ProblemCodes.FileTooLarge, $"{asked}: more than 50 MB",
                "a file of at most 50 MB", "make it smaller"),
            FileContent.Unreadable no => Refuse(ProblemCodes.FileUnreadable, $"{asked}: {no.Why}",
                "a file that can be read", fix),
            var other => throw new UnreachableException($"No rule for {other}."),
        };

        Node? Refuse(string code, string found, string expected, string cure)
        {
            _problems.Add(code, from, path, found, expected, cure);
            return null;
        }
    }

    private Node? Parse(string file, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var content = bytes.StartsWith(mark) ? bytes[mark.Length..] : bytes;
        var letters = new char[content.Length];
        var status = Utf8.ToUtf16(content, letters, out var read, out var written, replaceInvalidSequences: false);
        var text = new string(letters, 0, written);
        if (status == OperationStatus.Done)
            return CsvColumn.IsNamed(file) ? CsvColumn.Parse(file, text) : JsonParser.Parse(file, text, _problems);
        var lines = text.Split('\n');
        _problems.Add(ProblemCodes.NotUtf8, new Place(file, lines.Length, lines[^1].Length + 1), JsonPath.Root,
            $"the byte 0x{content[read]:X2}", "text in UTF-8", "save the file as UTF-8");
        return null;
    }
}
