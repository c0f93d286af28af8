using System.CommandLine;
using FulfilSim.Experiments.Engine;

namespace FulfilSim.Cli.Flags;

/// <summary>Flags that mean the same whatever the command.</summary>
internal static class CommonFlags
{
    public static Option<ulong?> Seed(string fallback = "as the scenario says")
    {
        var option = new Option<ulong?>("--seed") { Description = $"Seed of all chance. Default: {fallback}.", HelpName = "S" };
        Range.Bind(option, ulong.MinValue, ulong.MaxValue);
        return option;
    }

    public static Option<int?> Jobs()
    {
        var option = new Option<int?>("--jobs", "-j")
        {
            Description = "Worker threads; results never depend on it. Default: all cores.",
            HelpName = "N",
        };
        Range.Bind(option, 1, CellEngine.JobsMax);
        return option;
    }

    public static Option<string?> Out(string content = "results") =>
        new("--out") { Description = $"Directory for {content}. Default: reports.", HelpName = "DIR" };

    public static Option<bool> Resume() =>
        new("--resume") { Description = "Goes on where an interrupted run of the same command stopped." };

    public static Option<bool> Json() => new("--json") { Description = "Prints one JSON document and nothing else." };

    public static Option<bool> Quiet(string silenced = "No progress, no notes.") => new("--quiet", "-q") { Description = silenced };
}
