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
        var answer = node.Run(["--version"], input: "", VersionTimeout);
        var version = answer.Output.Trim();
        var found = version.Length == 0 ? "of no known version" : version;
        whyNot = $"the Node.js on PATH is {found}, and {MajorMin} or newer is needed";
        return answer.Failure is null && MajorOf(version) >= MajorMin ? node : null;
    }

    /// <summary>Runs it to its end, or kills it at the time-out.</summary>
    public NodeAnswer Run(IReadOnlyList<string> arguments, string input, TimeSpan timeout)
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
        try
        {
            using var process = Process.Start(start)!;
            return Converse(process, input, timeout);
        }
        catch (Win32Exception reason)
        {
            return new("", $"Node.js could not be started ({reason.Message})");
        }
    }

    private static NodeAnswer Converse(Process process, string input, TimeSpan timeout)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var sent = SendAsync(process, input);
        if (!process.WaitForExit(timeout))
        {
            process.Kill(entireProcessTree: true);
            return new("", string.Create(CultureInfo.InvariantCulture, $"Node.js took longer than {timeout.TotalSeconds:0} s"));
        }
        sent.GetAwaiter().GetResult();
        var lines = errors.GetAwaiter().GetResult().Trim().Split('\n');
        var reason = lines.FirstOrDefault(line => line.Contains("Error", StringComparison.Ordinal)) ?? lines[0];
        return process.ExitCode == 0
            ? new(output.GetAwaiter().GetResult(), null)
            : new("", $"Node.js failed with exit code {process.ExitCode} ({reason})");
    }

    private static async Task SendAsync(Process process, string input)
    {
        try
        {
            await process.StandardInput.WriteAsync(input).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything; its exit code says why.
        }
    }

    private static int MajorOf(string version) =>
        version.StartsWith('v') && int.TryParse(version[1..].Split('.')[0], CultureInfo.InvariantCulture, out var major) ? major : 0;
}

/// <summary>What Node.js printed, or why it did not.</summary>
internal sealed record NodeAnswer(string Output, string? Failure);
