using System.Security.Cryptography;
using FulfilSim.Live.Journeys.Feeders;
using FulfilSim.Live.Journeys.Templates;
using FulfilSim.Live.Options;
using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Files;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Loading;

/// <summary>Finds the files of feeders, which count from the file that names them, and looks which columns they have.</summary>
internal sealed class FeederFiles(ObjectNode root, BindingContext context)
{
    private readonly List<FeederColumns> _columns = [];

    /// <summary>Every feeder with its columns; null where there is a problem with it, and nobody can tell.</summary>
    public IReadOnlyList<FeederColumns> Columns => _columns;

    /// <summary>The same load, with paths as the working directory sees them.</summary>
    public LoadOptions Resolve(LoadOptions load)
    {
        var feeders = new OrderedDictionary<string, FeederOptions>(StringComparer.Ordinal);
        foreach (var (name, feeder) in load.Feeders)
        {
            var (resolved, columns) = feeder.Csv.Length > 0 && Node(name) is { } reference
                ? Find(name, feeder, reference)
                : (feeder, FeederSet.ColumnsOf(feeder));
            feeders.Add(name, resolved);
            _columns.Add(new(name, columns));
        }
        return load with { Feeders = feeders };
    }

    private (FeederOptions Feeder, IReadOnlyList<string>? Columns) Find(string name, FeederOptions feeder, TextNode reference)
    {
        var path = JsonPath.Member(JsonPath.Member("$.load.feeders", name), "csv");
        var file = FilePath.Resolve(reference.Place.File, reference.Text);
        var resolved = feeder with { Csv = file };
        if (context.Files.LoadBytes(file, reference, path) is not { } bytes)
            return (resolved, null);
        context.Replace(reference, new TextNode(reference.Place, Convert.ToHexStringLower(SHA256.HashData(bytes.Span))));
        var columns = FeederSet.ColumnsOf(bytes);
        if (columns is null)
        {
            context.Problems.Add(ProblemCodes.ReferenceFile, new Place(file, 1, 1), JsonPath.Root, "no names of columns",
                "a first line that names each column once", "write the names above the rows, with commas between");
        }
        return (resolved, columns);
    }

    private TextNode? Node(string name) =>
        root["load"] is ObjectNode load && load["feeders"] is ObjectNode feeders && feeders[name] is ObjectNode feeder ? feeder["csv"] as TextNode : null;
}
