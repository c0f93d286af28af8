using System.CommandLine;
using FulfilSim.Cli.Help;

namespace FulfilSim.Cli.Commands;

/// <summary>The program itself.</summary>
internal sealed class FulfilSimCommand : RootCommand, IHasExamples
{
    public FulfilSimCommand(Terminal terminal)
        : base("Compares what online shops do about orders that fail, by simulation.")
    {
        var version = Options.OfType<VersionOption>().Single();
        version.Action = new VersionAction(terminal);
        SetAction(parsed =>
        {
            Parse(["--help"]).Invoke(parsed.InvocationConfiguration);
            return ExitCode.Usage;
        });
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "fulfilsim init my-shop.json        # a commented scenario to start from",
        "fulfilsim check my-shop.json       # is it valid, and how busy will it be?",
        "fulfilsim compare my-shop.json     # which mitigations are worth it?",
    ];
}
