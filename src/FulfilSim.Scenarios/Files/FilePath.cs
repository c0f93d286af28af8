namespace FulfilSim.Scenarios.Files;

/// <summary>Paths as scenario files write them: forward slashes on every system.</summary>
internal static class FilePath
{
    /// <summary>A reference as seen from the file in which it stands.</summary>
    /// <param name="fromFile">An override has no folder: what it refers to is meant from the working directory.</param>
    public static string Resolve(string fromFile, string reference)
    {
        var path = Slashed(reference);
        var lastSlash = fromFile.StartsWith("--set", StringComparison.Ordinal) ? -1 : Slashed(fromFile).LastIndexOf('/');
        var isRooted = path.StartsWith('/') || (path.Length > 1 && path[1] == ':');
        return Normal(isRooted || lastSlash < 0 ? path : fromFile[..(lastSlash + 1)] + path);
    }

    /// <summary>Without "." and, as far as possible, "..".</summary>
    public static string Normal(string path)
    {
        var parts = new List<string>();
        foreach (var part in Slashed(path).Split('/'))
        {
            if (part is "." || (part.Length == 0 && parts.Count > 0))
                continue;
            if (part == ".." && parts.Count > 0 && parts[^1] is not ("" or ".."))
                parts.RemoveAt(parts.Count - 1);
            else
                parts.Add(part);
        }
        return parts.Count == 0 ? "." : string.Join('/', parts);
    }

    private static string Slashed(string path) =>
        Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
}
