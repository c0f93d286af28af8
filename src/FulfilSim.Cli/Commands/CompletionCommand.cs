using System.CommandLine;
using FulfilSim.Cli.Completion;
using FulfilSim.Cli.Help;

namespace FulfilSim.Cli.Commands;

/// <summary>Scripts that let a shell complete commands and flags.</summary>
internal sealed class CompletionCommand : Command, IHasExamples
{
    private readonly Argument<string> _shell = new("SHELL") { Description = "bash, zsh or powershell." };

    public CompletionCommand(Terminal terminal, RootCommand root)
        : base("completion", "Prints a script that lets a shell complete commands and flags.")
    {
        _shell.AcceptOnlyFromAmong(CompletionScript.Shells);
        Add(_shell);
        SetAction(parsed =>
        {
            terminal.Out.Write(CompletionScript.For(parsed.GetValue(_shell)!, CommandWords.Of(root)));
            return ExitCode.Good;
        });
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "source <(fulfilsim completion bash)",
        "fulfilsim completion zsh > \"${fpath[1]}/_fulfilsim\"",
        "fulfilsim completion powershell | Out-String | Invoke-Expression",
    ];
}
