using FulfilSim.Scenarios.Files;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Resolving;

/// <summary>Puts a scenario together from the files it builds on.</summary>
internal sealed class Bases(FileLoader loader, ProblemList problems)
{
    public const string Extends = "extends";

    private const int FilesMax = 100;

    private readonly List<string> _open = [];
    private int _fileCount;

    /// <summary>False when a file was missing or refused: what it would have said is unknown.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The file over everything it extends; null when it can't be read itself.</summary>
    public ObjectNode? Resolve(string path)
    {
        var file = FilePath.Normal(path);
        return Layered(loader.Load(file), file);
    }

    private ObjectNode? Layered(Node? content, string file)
    {
        if (content is not ObjectNode top)
        {
            IsComplete = false;
            if (content is not null)
                problems.Add(ProblemCodes.WrongValue, content.Place, JsonPath.Root, content.Shown, "an object",
                    "put the scenario in { }");
            return null;
        }
        _open.Add(file);
        ObjectNode? layers = null;
        foreach (var (reference, path) in References(top))
        {
            if (Base(reference, path) is { } below)
                layers = layers is null ? below : Merge.Over(layers, below);
        }
        _open.Remove(file);
        return layers is null ? top : Merge.Over(layers, top);
    }

    private ObjectNode? Base(TextNode reference, string path)
    {
        var file = FilePath.Resolve(reference.Place.File, reference.Text);
        if (_open.Contains(file))
        {
            var way = string.Join(" -> ", _open.SkipWhile(open => open != file).Append(file));
            return Refuse(reference, path, $"by way of {way}", "a file that does not build on this one");
        }
        return ++_fileCount > FilesMax
            ? Refuse(reference, path, $"the base number {_fileCount}", $"at most {FilesMax} bases")
            : Layered(loader.Load(file, reference, path), file);
    }

    private ObjectNode? Refuse(TextNode reference, string path, string detail, string expected)
    {
        IsComplete = false;
        problems.Add(ProblemCodes.ExtendsChain, reference.Place, path, $"{reference.Shown}, {detail}", expected,
            "remove one of the \"extends\"");
        return null;
    }

    private IEnumerable<(TextNode Reference, string Path)> References(ObjectNode top)
    {
        var path = JsonPath.Member(JsonPath.Root, Extends);
        var entries = top[Extends] switch
        {
            null => [],
            ListNode list => list.Items.Select((item, index) => (Node: item, Path: JsonPath.Item(path, index))),
            var single => [(Node: single, Path: path)],
        };
        foreach (var (node, at) in entries)
        {
            if (node is TextNode reference)
                yield return (reference, at);
            else
                problems.Add(ProblemCodes.WrongValue, node.Place, at, node.Shown,
                    "the path of a scenario file, or a list of them", "write \"base.json\"");
        }
    }
}
