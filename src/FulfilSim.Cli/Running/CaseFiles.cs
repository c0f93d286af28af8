using FulfilSim.Scenarios.Files;

namespace FulfilSim.Cli.Running;

/// <summary>The files that <c>validate</c> reads: those named, all in the folders named, or the ones built in.</summary>
/// <param name="Paths">In the order of the command line, those of a folder by their paths.</param>
/// <param name="Named">Paths that were named one by one.</param>
/// <param name="Files">Where they come from.</param>
internal sealed record CaseFiles(IReadOnlyList<string> Paths, IReadOnlyList<string> Named, IScenarioFiles Files)
{
    /// <summary>What other files build on and what is no case itself.</summary>
    private const char BaseMark = '_';

    private const string Extension = ".json";

    /// <exception cref="UsageException">A folder has no cases.</exception>
    public static CaseFiles Of(IReadOnlyList<string> named) => named.Count == 0
        ? new([.. EmbeddedCases.Paths.Where(IsCase)], [], new EmbeddedCases())
        : new([.. named.SelectMany(path => Directory.Exists(path) ? Under(path) : [path])], [.. named.Where(path => !Directory.Exists(path))], new DiskFiles());

    private static string[] Under(string folder)
    {
        string[] found =
        [
            .. Directory.EnumerateFiles(folder, "*" + Extension, SearchOption.AllDirectories)
                .Select(path => path.Replace('\\', '/'))
                .Where(IsCase)
                .Order(StringComparer.Ordinal),
        ];
        return found.Length > 0 ? found : throw new UsageException($"There is no case under {folder}: no {Extension} file whose name does not begin with '{BaseMark}'.");
    }

    private static bool IsCase(string path) =>
        path.EndsWith(Extension, StringComparison.Ordinal) && Path.GetFileName(path)[0] != BaseMark;
}
