using System.CommandLine;
using FulfilSim.Cli.Flags;
using FulfilSim.Cli.Help;
using FulfilSim.Cli.Running;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Tracing;

namespace FulfilSim.Cli.Commands;

/// <summary>One cell again.</summary>
internal sealed class RerunCommand : Command, IHasExamples
{
    private readonly Terminal _terminal;
    private readonly ICellRunner _runner;
    private readonly ScenarioFlags _scenario = new();
    private readonly Option<string> _arm = new("--arm") { Description = "The arm, or placebo.", HelpName = "A", Required = true };
    private readonly Option<int?> _replication = new("--replication") { Description = "Its number, from 1.", HelpName = "R", Required = true };
    private readonly Option<ulong?> _seed = CommonFlags.Seed();
    private readonly Option<string?> _trace = new("--trace") { Description = "Keeps a hash of every delivery in this file.", HelpName = "FILE" };
    private readonly Option<string?> _against = new("--against")
    {
        Description = "Compares every delivery with those that --trace kept; exit code 1 if one differs.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _twice = new("--twice") { Description = "Runs it twice and compares every delivery." };
    private readonly Option<bool> _json = CommonFlags.Json();

    public RerunCommand(Terminal terminal, ICellRunner runner)
        : base("rerun", "Runs one cell again, to see a bug or a number for oneself.")
    {
        _terminal = terminal;
        _runner = runner;
        Flags.Range.Bind(_replication, 1, 100_000);
        _scenario.AddTo(this);
        Add(_arm);
        Add(_replication);
        Add(_seed);
        Add(_trace);
        Add(_against);
        Add(_twice);
        Add(_json);
        SetAction(Rerun);
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "fulfilsim rerun scenarios/first-steps.json --arm reference --replication 3",
        "fulfilsim rerun my-shop.json --arm placebo --seed 7 --replication 1 --twice",
        "fulfilsim rerun my-shop.json --arm bare --replication 1 --trace a.trace",
        "fulfilsim rerun my-shop.json --arm bare --replication 1 --against a.trace",
    ];

    private int Rerun(ParseResult parsed)
    {
        var isJson = parsed.GetValue(_json);
        if (ScenarioLoading.Load(_scenario.Path(parsed), _scenario.Overrides(parsed), _terminal, isJson) is not { } scenario)
            return ExitCode.Usage;
        scenario = scenario with
        {
            Experiment = scenario.Experiment with { Seed = parsed.GetValue(_seed) ?? scenario.Experiment.Seed },
        };
        var name = parsed.GetValue(_arm)!;
        var arm = ArmSelection.Find(scenario, name) ?? throw new UsageException(ArmSelection.UnknownArm(scenario, name));
        var task = CellPlan.ForCell(scenario, arm, parsed.GetValue(_replication)!.Value - 1);
        var again = new CellAgain(_terminal, _runner, scenario, task, _scenario.Typed(parsed));
        return new TracedCell(_terminal, again, TraceHeader.Of(scenario, task), isJson)
            .Run(parsed.GetValue(_trace), parsed.GetValue(_against), parsed.GetValue(_twice));
    }
}
