using System.CommandLine;
using FulfilSim.Cli.Running;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;

namespace FulfilSim.Cli.Commands;

/// <summary>One arm in depth.</summary>
internal sealed class RunCommand : SimulatingCommand
{
    private readonly Option<string> _arm = new("--arm")
    {
        Description = "The arm; exit code 1 when it misses an objective. Default: reference.",
        HelpName = "A",
        DefaultValueFactory = _ => Arm.ReferenceName,
    };

    public RunCommand(Terminal terminal, IReadOnlyList<string> words, ICellRunner runner)
        : base(ArmInDepth.Word, "Runs one arm in depth: every measure, every cause, every station.", terminal, words, runner) =>
        AddFlags(_arm);

    public override IReadOnlyList<string> Examples { get; } =
    [
        "fulfilsim run scenarios/first-steps.json --arm reference",
        "fulfilsim run my-shop.json --arm bare --replications 10 --json",
    ];

    protected override Experiment ExperimentOf(ParseResult parsed, Scenario asked, Scenario scenario) =>
        ArmInDepth.Of(asked, scenario, parsed.GetValue(_arm)!);
}
