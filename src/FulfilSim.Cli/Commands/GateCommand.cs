using System.CommandLine;
using FulfilSim.Cli.Flags;
using FulfilSim.Cli.Help;
using FulfilSim.Cli.Running.Gating;
using FulfilSim.Experiments.Cells;

namespace FulfilSim.Cli.Commands;

/// <summary>Did this change make it worse?</summary>
internal sealed class GateCommand : Command, IHasExamples
{
    private readonly GateFlags _flags = new();

    public GateCommand(Terminal terminal, IReadOnlyList<string> words, ICellRunner runner)
        : base("gate", "Says whether a change made it worse: pass, regression or inconclusive.")
    {
        _flags.AddTo(this);
        SetAction(parsed => new GateRun(terminal, runner, _flags.Read(parsed), EntryPoint.CommandOf(words), EntryPoint.QuestionOf(words)).Run());
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "# once, and after every change that is meant: write the baseline, commit it",
        "fulfilsim gate my-shop.json --update-baseline --margin failureRate=1% \\",
        "  --margin acknowledgement.p99=20s --budget 400",
        "# in CI: exit code 0 pass or unchanged, 1 regression, 3 inconclusive",
        "fulfilsim gate my-shop.json --history gates.ndjson --junit gate.xml",
        "# an upgrade of FulfilSim itself: does the baseline's own scenario change?",
        "fulfilsim gate --baseline reports/baselines/my-shop.json",
        "# two systems, measured in the same job block by block",
        "fulfilsim gate my-shop.json --base out/base --head out/head \\",
        "  --margin failureRate=0.5% --on-inconclusive warn",
    ];
}
