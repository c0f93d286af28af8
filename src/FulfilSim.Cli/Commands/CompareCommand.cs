using System.CommandLine;
using FulfilSim.Cli.Flags;
using FulfilSim.Cli.Running;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Comparing;
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

    private readonly Option<string?> _precision = new("--precision")
    {
        Description = "Replications go on until every difference in failure rate is known to this half-width, such as 0.2%; "
            + "--replications is then the most there may be.",
        HelpName = "P",
    };

    private readonly Option<int?> _butFor = new("--but-for")
    {
        Description = "How many failures vanish without the N commonest faults; runs further cells. Default without N: 3.",
        HelpName = "N",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _factorial = new("--factorial")
    {
        Description = "Each mitigation of an arm on and off: what each is worth, and what two are worth together. --arms names the arm. "
            + "Default: the one that adds most.",
    };

    public CompareCommand(Terminal terminal, IReadOnlyList<string> words, ICellRunner runner)
        : base(ArmsSideBySide.Word, "Compares the scenario's arms: failure rate, saved and harmed orders, money.", terminal, words, runner)
    {
        Flags.Range.Bind(_butFor, 1, 100);
        AddFlags(_arms, _precision, _butFor, _factorial);
        Add(_failOnInconclusive);
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "fulfilsim compare scenarios/first-steps.json",
        "fulfilsim compare my-shop.json --arms address,scan --replications 40",
        "fulfilsim compare my-shop.json --set demand.meanRate=500/h --json > results.json",
        "fulfilsim compare my-shop.json --replications 400 --shard 2/8",
        "fulfilsim compare my-shop.json --precision 0.2%",
        "fulfilsim compare my-shop.json --but-for 2",
        "fulfilsim compare my-shop.json --factorial --arms everything",
    ];

    protected override Experiment ExperimentOf(ParseResult parsed, Scenario asked, Scenario scenario)
    {
        var (names, causes) = (Names(parsed.GetValue(_arms)!), ButForCauses(parsed));
        var run = PrecisionFlag.Applied(parsed.GetValue(_precision), asked, scenario);
        if (!parsed.GetValue(_factorial))
            return ArmsSideBySide.Of(asked, run, names, causes);
        return causes == 0
            ? FactorialExperiment.Of(asked, run, names)
            : throw new UsageException("--but-for looks into arms, and --factorial into single mitigations: choose one of them.");
    }

    protected override bool FailsOnInconclusive(ParseResult parsed) => parsed.GetValue(_failOnInconclusive);

    private int ButForCauses(ParseResult parsed) => parsed.GetResult(_butFor) is { Implicit: false }
        ? parsed.GetValue(_butFor) ?? ButFor.CausesMax
        : 0;

    private static string[] Names(IEnumerable<string> lists) =>
        [.. lists.SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
