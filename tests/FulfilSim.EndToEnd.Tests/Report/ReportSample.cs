using System.Runtime.CompilerServices;
using FulfilSim.Reporting;

namespace FulfilSim.EndToEnd.Tests.Report;

/// <summary>A report of the approved sample results, in a directory of its own.</summary>
public sealed class ReportSample : IDisposable
{
    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("fulfilsim-page-");

    public ReportSample()
    {
        using var noNode = ChartRenderer.Start(searchPath: "");
        var comparison = ResultsJson.Read(File.ReadAllText(Path.Combine(WebDirectory(), "test", "comparison.json")));
        ReportFiles.Write(comparison, _place.FullName, renderer: noNode);
    }

    /// <summary>Where a browser finds the page, without any server.</summary>
    public string Address => new Uri(Path.Combine(_place.FullName, "index.html")).AbsoluteUri;

    /// <summary>The TypeScript of the reports.</summary>
    public static string WebDirectory([CallerFilePath] string caller = "") => Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(caller)!, "..", "..", "..", "src", "FulfilSim.Reporting", "web"));

    public void Dispose() => _place.Delete(recursive: true);
}
