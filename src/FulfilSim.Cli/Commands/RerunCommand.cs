using System.CommandLine;
using FulfilSim.Cli.Flags;
using FulfilSim.Cli.Help;
using FulfilSim.Cli.Printing;
using FulfilSim.Cli.Running;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;

namespace FulfilSim.Cli.Commands;

/// <summary>One cell again.</summary>
internal sealed class RerunCommand : Command, IHasExamples
{
    private readonly Terminal _terminal;
    private readonly ICellRunner _runner;
    private readonly ScenarioFlags _scenario = new();
    private readonly Option<string> _arm = new("--arm") { Description = "The arm, or placebo.", HelpName = "A", Required = true };
    private readonly Option<int?> _replication = new("--replication") { Description = "Its number, from 1.", HelpName = "R", Required = true };
    private readonly Option<ulong?> _seed = new("--seed") { Description = "Seed of all chance. Default: as the scenario says.", HelpName = "S" };
    private readonly Option<bool> _twice = new("--twice") { Description = "Runs it twice and compares every delivery by its digest." };
    private readonly Option<bool> _json = new("--json") { Description = "Prints one JSON document and nothing else." };

    public RerunCommand(Terminal terminal, ICellRunner runner)
        : base("rerun", "Runs one cell again, to see a bug or a number for oneself.")
    {
        _terminal = terminal;
        _runner = runner;
        _replication.Validators.Add(result => Flags.Range.Check(result, _replication, 1, 100_000));
        _scenario.AddTo(this);
        Add(_arm);
        Add(_replication);
        Add(_seed);
        Add(_twice);
        Add(_json);
        SetAction(Rerun);
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "fulfilsim rerun scenarios/first-steps.json --arm reference --replication 3",
        "fulfilsim rerun my-shop.json --arm placebo --seed 7 --replication 1 --twice",
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
        var times = parsed.GetValue(_twice) ? 2 : 1;
        var digests = new List<string>();
        for (var time = 0; time < times; time++)
        {
            if (!TryRun(scenario, task, _scenario.Typed(parsed), out var line, out var code))
                return code;
            digests.Add(line!.TraceDigest);
            if (time == 0)
                CellPage.Print(line, isJson, _terminal);
        }
        return Compare(digests, isJson);
    }

    private int Compare(List<string> digests, bool isJson)
    {
        if (digests.Distinct().Count() > 1)
        {
            _terminal.Error.WriteLine($"This is a bug in FulfilSim: the second run has another digest, {digests[1]}.");
            return ExitCode.Bug;
        }
        if (digests.Count > 1 && !isJson)
            _terminal.Out.WriteLine("The second run has the same digest.");
        return ExitCode.Good;
    }

    private bool TryRun(Scenario scenario, CellTask task, string typed, out CellLine? line, out int code)
    {
        using var interruption = new Interruption();
        var memory = new CellMemory();
        var outcome = new CellEngine(_runner, TimeProvider.System)
            .Run(scenario, [task], memory, jobs: 1, new NoProgress(), interruption.Token);
        code = outcome switch
        {
            EngineOutcome.Finished => ExitCode.Good,
            EngineOutcome.Failed failed => FailedCell.Explain(failed.Cell, typed, _terminal),
            _ => ExitCode.Interrupted,
        };
        line = memory.Lines.Count == 0 ? null : memory.Lines[0];
        return line is not null;
    }
}
