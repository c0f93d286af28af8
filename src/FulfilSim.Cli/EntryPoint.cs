using System.CommandLine;
using System.CommandLine.Invocation;
using FulfilSim.Cli.Help;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Sharding;
using FulfilSim.Experiments.Storing;
using FulfilSim.Experiments.Tracing;
using FulfilSim.Reporting;

namespace FulfilSim.Cli;

/// <summary>From the words of a command line to an exit code. Whatever goes wrong ends in a sentence.</summary>
internal static class EntryPoint
{
    /// <summary>Set to anything, a bug is reported with the place it was found at.</summary>
    private const string TraceVariable = "FULFILSIM_TRACE";

    /// <param name="runner">Runs cells. Default: the models themselves.</param>
    public static int Run(IReadOnlyList<string> words, Terminal terminal, ICellRunner? runner = null)
    {
        try
        {
            return Answer(words, terminal, runner ?? new ModelCellRunner());
        }
        catch (Exception trouble) when (IsUsers(trouble))
        {
            terminal.Error.WriteLine(trouble.Message);
            return ExitCode.Usage;
        }
        catch (Exception bug) // The one place where anything may end.
        {
            terminal.Error.WriteLine($"This is a bug in FulfilSim: {bug.GetType().Name}: {bug.Message}");
            terminal.Error.WriteLine($"This command repeats it: {CommandOf(words)}");
            terminal.Error.WriteLine(Environment.GetEnvironmentVariable(TraceVariable) is { Length: > 0 }
                ? bug.ToString()
                : $"With {TraceVariable}=1 it says where it was found.");
            return ExitCode.Bug;
        }
    }

    /// <summary>The command line as it has to be typed.</summary>
    public static string CommandOf(IEnumerable<string> words) =>
        string.Join(' ', words.Select(RepeatCommand.Quoted).Prepend("fulfilsim"));

    private static int Answer(IReadOnlyList<string> words, Terminal terminal, ICellRunner runner)
    {
        var root = CommandTree.Build(terminal, words, runner);
        var parsed = root.Parse(words, new() { EnablePosixBundling = false });
        if (parsed.Action is not ParseErrorAction)
            return parsed.Invoke(Invocation(terminal));
        foreach (var message in parsed.Errors.Select(error => error.Message).Distinct())
            terminal.Error.WriteLine(message);
        terminal.Error.WriteLine($"'{HelpExamples.PathOf(parsed.CommandResult.Command)} --help' shows how to use it.");
        return ExitCode.Usage;
    }

    private static InvocationConfiguration Invocation(Terminal terminal) => new()
    {
        Output = terminal.Out,
        Error = terminal.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    /// <summary>Not a bug: the message is meant for the user.</summary>
    private static bool IsUsers(Exception trouble) =>
        trouble is UsageException or CellsNotKeptException or CellsUnreadableException or ShardRefusedException or TraceRefusedException
            or ReportNotWrittenException or IOException or UnauthorizedAccessException;
}
