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

    /// <summary>The same without what says only where results go and how fast: who asks the same gets the same answer.</summary>
    public static string QuestionOf(IReadOnlyList<string> words)
    {
        var kept = new List<string>();
        for (var index = 0; index < words.Count; index++)
        {
            if (words[index] is "--out" or "--jobs" or "-j")
                index++; // with its value
            else if (!SaysOnlyWhere(words[index]))
                kept.Add(words[index]);
        }
        return CommandOf(kept);
    }

    private static bool SaysOnlyWhere(string word) => word is "--resume" or "--quiet" or "--json"
        || word.StartsWith("--out=", StringComparison.Ordinal)
        || word.StartsWith("--jobs=", StringComparison.Ordinal);

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
