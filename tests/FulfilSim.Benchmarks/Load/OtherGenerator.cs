using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FulfilSim.Benchmarks.Load;

/// <summary>A load generator that others have written, on the same machine: what ours is held against.</summary>
/// <param name="Program">Its program.</param>
/// <param name="Arguments">For so many seconds against a URL, over 32 connections.</param>
internal sealed partial record OtherGenerator(string Program, Func<int, string, string[]> Arguments)
{
    public static readonly OtherGenerator Hey = new("hey", (seconds, url) => ["-c", "32", "-z", $"{seconds}s", url]);

    public static readonly OtherGenerator Wrk = new("wrk", (seconds, url) => ["-c", "32", "-t", "2", "-d", $"{seconds}s", url]);

    /// <summary>Requests a second; null when it is not installed.</summary>
    public double? Drive(int seconds, string url)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Program, Arguments(seconds, url)) { RedirectStandardOutput = true })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return double.Parse(Rate().Match(output).Groups["rate"].Value, CultureInfo.InvariantCulture);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[0-9.]+)")]
    private static partial Regex Rate();
}
