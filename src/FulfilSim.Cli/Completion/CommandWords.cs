using System.CommandLine;

namespace FulfilSim.Cli.Completion;

/// <summary>A command and its flags, as a shell has to know them.</summary>
/// <param name="Name">The command's word.</param>
/// <param name="Flags">Its long flags and those of every command, in their order.</param>
internal sealed record CommandWords(string Name, IReadOnlyList<string> Flags)
{
    /// <summary>Every command of the tree.</summary>
    public static IReadOnlyList<CommandWords> Of(RootCommand root) =>
    [
        .. root.Subcommands.Where(command => !command.Hidden).Select(command => new CommandWords(
            command.Name,
            [.. command.Options.Where(option => !option.Hidden).Select(option => option.Name).Append("--help")])),
    ];
}
