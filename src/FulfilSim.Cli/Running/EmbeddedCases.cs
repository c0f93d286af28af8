using FulfilSim.Scenarios.Files;

namespace FulfilSim.Cli.Running;

/// <summary>The cases that were built into the program, under the paths they have in its sources.</summary>
internal sealed class EmbeddedCases : IScenarioFiles
{
    private const string Prefix = "cases/";

    private static readonly IReadOnlyDictionary<string, string> Resources = typeof(EmbeddedCases).Assembly
        .GetManifestResourceNames()
        .ToDictionary(name => name.Replace('\\', '/'), name => name, StringComparer.Ordinal);

    /// <summary>All files, in the order of their paths.</summary>
    public static IReadOnlyList<string> Paths =>
        [.. Resources.Keys.Where(path => path.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public FileContent Read(string path, int sizeMax)
    {
        if (!path.StartsWith(Prefix, StringComparison.Ordinal) || !Resources.TryGetValue(path, out var name))
            return new FileContent.Unreadable("no such case");
        using var resource = typeof(EmbeddedCases).Assembly.GetManifestResourceStream(name)!;
        if (resource.Length > sizeMax)
            return new FileContent.TooLarge();
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return new FileContent.Whole(bytes);
    }
}
