using System.CommandLine;
using FulfilSim.Cli.Running;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;

namespace FulfilSim.Cli.Commands;

/// <summary>The arms of a shop, or the variants of a network, side by side.</summary>
internal sealed class CompareCommand : SimulatingCommand
{
    private readonly Option<string[]> _arms = new("--arms")
    {
        Description = "Only these arms, and the reference. Default: all.",
        HelpName = "A,B",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> _failOnInconclusive = new("--fail-on-inconclusive")
    {
        Description = "Exit code 3 when no arm can be told from the reference. (It is 1 when every arm misses an objective.)",
    };

    public CompareCommand(Terminal terminal, IReadOnlyList<string> words, ICellRunner runner)
        : base(ArmsSideBySide.Word, "Compares the scenario's arms: failure rate, saved and harmed orders, money.", terminal, words, runner)
    {
        AddFlags(_arms);
        Add(_failOnInconclusive);
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "fulfilsim compare scenarios/first-steps.json",
        "fulfilsim compare my-shop.json --arms address,scan --replications 40",
        "fulfilsim compare my-shop.json --set demand.meanRate=500/h --json > results.json",
        "fulfilsim compare my-shop.json --replications 400 --shard 2/8",
    ];

    protected override Experiment ExperimentOf(ParseResult parsed, Scenario asked, Scenario scenario) =>
        ArmsSideBySide.Of(asked, scenario, Names(parsed.GetValue(_arms)!));

    protected override bool FailsOnInconclusive(ParseResult parsed) => parsed.GetValue(_failOnInconclusive);

    private static string[] Names(IEnumerable<string> lists) =>
        [.. lists.SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
