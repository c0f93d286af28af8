using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace FulfilSim.Reporting.Charts;

/// <summary>Node.js on this machine, if there is one new enough.</summary>
internal sealed class NodeRuntime(string path)
{
    /// <summary>Oldest major version that runs the renderer.</summary>
    public const int MajorMin = 20;

    private static readonly TimeSpan VersionTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Looks through the directories of a PATH; else says why there is none.</summary>
    public static NodeRuntime? Find(string searchPath, out string whyNot)
    {
        var name = OperatingSystem.IsWindows() ? "node.exe" : "node";
        var path = searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(directory => Path.Combine(directory, name))
            .FirstOrDefault(File.Exists);
        whyNot = $"no Node.js is on PATH ({MajorMin} or newer draws them)";
        if (path is null)
            return null;
        var node = new NodeRuntime(path);
        using var asked = node.Start(["--version"], out _);
        var version = asked?.Ask(input: "", VersionTimeout) is { Failure: null } answer ? answer.Output.Trim() : "";
        var found = version.Length == 0 ? "of no known version" : version;
        whyNot = $"the Node.js on PATH is {found}, and {MajorMin} or newer is needed";
        return MajorOf(version) >= MajorMin ? node : null;
    }

    /// <summary>Starts it; else says why it could not be started.</summary>
    public NodeProcess? Start(IReadOnlyList<string> arguments, out string whyNot)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(path, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        whyNot = "";
        try
        {
            return new(Process.Start(start)!);
        }
        catch (Win32Exception reason)
        {
            whyNot = $"Node.js could not be started ({reason.Message})";
            return null;
        }
    }

    private static int MajorOf(string version) =>
        version.StartsWith('v') && int.TryParse(version[1..].Split('.')[0], CultureInfo.InvariantCulture, out var major) ? major : 0;
}
