using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Engine;

namespace FulfilSim.Cli.Running;

/// <summary>Says what happened to a cell that failed, and how to see it again.</summary>
internal static class FailedCell
{
    /// <summary>Prints it; gives the exit code.</summary>
    public static int Explain(CellFailed failed, string scenarioArguments, Terminal terminal)
    {
        var code = ExitCode.Bug;
        if (failed.LawBroken is { } law)
        {
            code = ExitCode.Invalid;
            terminal.Error.WriteLine($"Run invalid: {failed.Task.Key} broke the law '{law.Law}'.");
            terminal.Error.WriteLine(law.Finding);
        }
        else
        {
            terminal.Error.WriteLine($"This is a bug in FulfilSim: {failed.Task.Key} failed.");
            terminal.Error.WriteLine($"{failed.Exception.GetType().Name}: {failed.Exception.Message}");
        }
        terminal.Error.WriteLine(failed.Task.World is null
            ? $"This command repeats it: {RepeatCommand.Of(scenarioArguments, failed.Task)}"
            : $"It ran with {failed.Task.Key.Level}, which rerun does not know; the same command with --resume comes to it at once.");
        return code;
    }
}
