using System.Globalization;
using FulfilSim.Experiments.Scenarios;

namespace FulfilSim.Experiments.Cells;

/// <summary>The command that runs one cell again.</summary>
public static class RepeatCommand
{
    /// <summary>"fulfilsim rerun scenarios/x.json --arm address --seed 1 --replication 3".</summary>
    /// <param name="scenarioArguments">The scenario as it was named on the command line, with its overrides.</param>
    public static string Of(string scenarioArguments, CellTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"fulfilsim rerun {scenarioArguments} --arm {Quoted(task.Arm.Name)} --seed {task.Settings.Seed} --replication {task.Key.ReplicationNumber}");
    }

    /// <summary>A scenario and its overrides as they have to be typed.</summary>
    public static string ScenarioArguments(string path, IEnumerable<string> overrides)
    {
        ArgumentNullException.ThrowIfNull(overrides);
        return string.Concat(Quoted(path), string.Concat(overrides.Select(each => $" --set {Quoted(each)}")));
    }

    /// <summary>A word of a command line, in quotes where a shell would take it apart.</summary>
    public static string Quoted(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var isPlain = word.Length > 0 && word.All(letter => char.IsLetterOrDigit(letter) || "-_./:=@%+,\\".Contains(letter, StringComparison.Ordinal));
        return isPlain ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }
}
