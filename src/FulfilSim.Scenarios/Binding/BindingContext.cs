using FulfilSim.Scenarios.Files;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Binding;

/// <summary>What all readers of values share while one scenario is read.</summary>
/// <param name="Problems">Takes in what is wrong.</param>
/// <param name="Files">Reads the files that values refer to.</param>
/// <param name="Currency">The one currency of all amounts.</param>
internal sealed record BindingContext(ProblemList Problems, FileLoader Files, string Currency)
{
    private readonly Dictionary<Node, Node> _references = [];

    /// <summary>What stands behind each text that turned out to be the path of a file.</summary>
    public IReadOnlyDictionary<Node, Node> References => _references;

    /// <summary>What a text stands for in the scenario's digest: not its path, but what the path leads to.</summary>
    public void Replace(Node reference, Node content) => _references[reference] = content;

    /// <summary>The content of a file that a text refers to; null, with a problem, when there is none.</summary>
    public ObjectNode? Follow(TextNode reference, string path)
    {
        var content = Files.Load(FilePath.Resolve(reference.Place.File, reference.Text), reference, path);
        if (content is null)
            return null;
        _references[reference] = content;
        if (content is ObjectNode table)
            return table;
        Problems.Add(ProblemCodes.ReferenceFile, content.Place, JsonPath.Root, content.Shown, "an object",
            "put the content in { }");
        return null;
    }
}
