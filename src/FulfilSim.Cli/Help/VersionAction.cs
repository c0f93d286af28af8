using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace FulfilSim.Cli.Help;

/// <summary>Says which version this is.</summary>
internal sealed class VersionAction(Terminal terminal) : SynchronousCommandLineAction
{
    /// <summary>"0.1.0".</summary>
    public static string Version { get; } = typeof(VersionAction).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    public override int Invoke(ParseResult parseResult)
    {
        terminal.Out.WriteLine(Version);
        return ExitCode.Good;
    }
}
