using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace FulfilSim.Tests.HouseRules;

/// <summary>The files the house rules are about.</summary>
internal static class Repository
{
    private static readonly string[] Generated = ["bin", "obj", "node_modules", "dist", "TestResults"];

    /// <summary>Where the solution is: above the test program, or above this file where the program was built elsewhere.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory)
        ?? Above(ThisFile())
        ?? throw new DirectoryNotFoundException("There is no FulfilSim.sln above the tests.");

    /// <summary>The rooms that exist, by name: "Statistics", "Actors" ...</summary>
    public static IReadOnlyList<string> Rooms { get; } =
    [
        .. Directory.GetDirectories(Path.Combine(Root, "src"), "FulfilSim.*")
            .Select(path => Path.GetFileName(path)["FulfilSim.".Length..])
            .Order(StringComparer.Ordinal),
    ];

    public static XDocument ProjectOf(string room) =>
        XDocument.Load(Path.Combine(Root, "src", $"FulfilSim.{room}", $"FulfilSim.{room}.csproj"));

    public static Assembly AssemblyOf(string room) => Assembly.Load(AssemblyNameOf(room));

    public static string AssemblyNameOf(string room) =>
        ProjectOf(room).Descendants("AssemblyName").FirstOrDefault()?.Value ?? $"FulfilSim.{room}";

    public static string TextOf(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Hand-written files, as paths from the root.</summary>
    public static IEnumerable<string> FilesUnder(string folder, params string[] extensions) =>
        Files(new DirectoryInfo(Path.Combine(Root, folder)))
            .Where(file => extensions.Contains(file.Extension))
            .Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<FileInfo> Files(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(inner => !Generated.Contains(inner.Name)).SelectMany(Files));

    private static string? Above(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "FulfilSim.sln")))
                return folder;
        }
        return null;
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
