using System.CommandLine;
using FulfilSim.Cli.Flags;
using FulfilSim.Cli.Help;
using FulfilSim.Cli.Printing;
using FulfilSim.Cli.Printing.Networks;
using FulfilSim.Cli.Running;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Networks;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Reporting.Networks;

namespace FulfilSim.Cli.Commands;

/// <summary>One arm in depth.</summary>
internal sealed class RunCommand : Command, IHasExamples
{
    private readonly Terminal _terminal;
    private readonly ICellRunner _runner;
    private readonly string _commandLine;
    private readonly ScenarioFlags _scenario = new();
    private readonly SimulationFlags _simulation = new();

    private readonly Option<string> _arm = new("--arm")
    {
        Description = "The arm. Default: reference.",
        HelpName = "A",
        DefaultValueFactory = _ => Arm.ReferenceName,
    };

    public RunCommand(Terminal terminal, IReadOnlyList<string> words, ICellRunner runner)
        : base("run", "Runs one arm in depth: every measure, every cause, every station.")
    {
        _terminal = terminal;
        _runner = runner;
        _commandLine = EntryPoint.CommandOf(words);
        _scenario.AddTo(this);
        Add(_arm);
        _simulation.AddTo(this);
        SetAction(RunArm);
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "fulfilsim run scenarios/first-steps.json --arm reference",
        "fulfilsim run my-shop.json --arm bare --replications 10 --json",
    ];

    private int RunArm(ParseResult parsed)
    {
        var settings = Settings.Load();
        var isQuiet = _simulation.IsQuiet(parsed) || _simulation.IsJson(parsed);
        if (ScenarioLoading.Load(_scenario.Path(parsed), _scenario.Overrides(parsed), _terminal, isQuiet) is not { } asked)
            return ExitCode.Usage;
        var scenario = _simulation.Applied(parsed, asked, settings);
        var name = parsed.GetValue(_arm)!;
        var arm = ArmSelection.Find(scenario, name) ?? throw new UsageException(ArmSelection.UnknownArm(scenario, name));
        var run = new CellRun(_terminal, _runner, new(
            ResultName.OfArm(asked, scenario, arm),
            _simulation.Out(parsed, settings),
            _simulation.Jobs(parsed, settings),
            _simulation.IsResumed(parsed),
            _simulation.IsQuiet(parsed),
            _scenario.Typed(parsed),
            _commandLine));
        return run.Run(scenario, CellPlan.ForArm(scenario, arm), (cells, results) =>
        {
            if (scenario is NetworkScenario network)
                Report(parsed, NetworkReports.OfArm(network, arm, cells.Lines), results);
            else
                Report(parsed, ComparisonBuilder.BuildArm((ShopScenario)scenario, arm, cells.Lines, cells), results);
        });
    }

    private void Report(ParseResult parsed, ArmReport report, ResultFolder results)
    {
        var text = ArmFile.TextOf(report);
        Keep(text, results);
        if (_simulation.IsJson(parsed))
            _terminal.Out.Write(text);
        else
            ArmPage.Print(report, results.FinalPath, _terminal);
    }

    private void Report(ParseResult parsed, NetworkReport report, ResultFolder results)
    {
        var text = NetworkJson.Write(report);
        Keep(text, results);
        if (_simulation.IsJson(parsed))
            _terminal.Out.Write(text);
        else
            NetworkPage.Print(report, results.FinalPath, _terminal);
    }

    private static void Keep(string text, ResultFolder results)
    {
        ArmFile.Write(text, results.PartialPath);
        results.Finish();
    }
}
