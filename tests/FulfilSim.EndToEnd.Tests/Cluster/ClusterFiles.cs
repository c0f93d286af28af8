namespace FulfilSim.EndToEnd.Tests.Cluster;

/// <summary>Where the files for clusters lie.</summary>
internal static class ClusterFiles
{
    public static string At(string name) => Path.Combine(Root(), "scenarios", "cluster", name);

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FulfilSim.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
