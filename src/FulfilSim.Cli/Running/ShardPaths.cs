namespace FulfilSim.Cli.Running;

/// <summary>The directories that <c>merge</c> was given. Not every shell knows what a star means, so they need not.</summary>
internal static class ShardPaths
{
    private const char Star = '*';

    /// <summary>As named; a name with a star stands for all directories that fit it.</summary>
    /// <exception cref="UsageException">No directory fits.</exception>
    public static IReadOnlyList<string> Of(IEnumerable<string> named) =>
        [.. named.SelectMany(path => Path.GetFileName(path).Contains(Star, StringComparison.Ordinal) ? Fitting(path) : [path])];

    private static string[] Fitting(string path)
    {
        var parent = Path.GetDirectoryName(path) is { Length: > 0 } directory ? directory : ".";
        string[] found = Directory.Exists(parent)
            ? [.. Directory.EnumerateDirectories(parent, Path.GetFileName(path), SearchOption.TopDirectoryOnly).Order(StringComparer.Ordinal)]
            : [];
        return found.Length > 0 ? found : throw new UsageException($"There is no directory {path}.");
    }
}
