using System.CommandLine;
using FulfilSim.Cli.Flags;
using FulfilSim.Cli.Help;
using FulfilSim.Cli.Running;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;

namespace FulfilSim.Cli.Commands;

/// <summary>A command that runs many cells of a scenario into a directory of results.</summary>
internal abstract class SimulatingCommand : Command, IHasExamples
{
    private readonly ICellRunner _runner;
    private readonly string _commandLine;
    private readonly ScenarioFlags _scenario = new();
    private readonly SimulationFlags _simulation = new();

    protected SimulatingCommand(string name, string description, Terminal terminal, IReadOnlyList<string> words, ICellRunner runner)
        : base(name, description)
    {
        Terminal = terminal;
        _runner = runner;
        _commandLine = EntryPoint.CommandOf(words);
        SetAction(Start);
    }

    public abstract IReadOnlyList<string> Examples { get; }

    protected Terminal Terminal { get; }

    /// <summary>Adds the scenario's flags, the command's own, and those of every simulation, as the help lists them.</summary>
    protected void AddFlags(Option own)
    {
        _scenario.AddTo(this);
        Add(own);
        _simulation.AddTo(this);
    }

    /// <summary>Carries the command out, to an exit code.</summary>
    /// <param name="asked">The scenario as its file and overrides say.</param>
    /// <param name="scenario">The scenario as it is to be run.</param>
    protected abstract int Simulate(ParseResult parsed, Scenario asked, Scenario scenario, Settings settings);

    protected CellRun RunInto(string resultName, ParseResult parsed, Settings settings) => new(Terminal, _runner, new(
        resultName,
        _simulation.Out(parsed, settings),
        _simulation.Jobs(parsed, settings),
        _simulation.IsResumed(parsed),
        IsQuiet(parsed),
        Typed(parsed),
        _commandLine));

    protected bool IsJson(ParseResult parsed) => _simulation.IsJson(parsed);

    protected bool IsQuiet(ParseResult parsed) => _simulation.IsQuiet(parsed);

    /// <summary>Scenario and overrides as they have to be typed again.</summary>
    protected string Typed(ParseResult parsed) => _scenario.Typed(parsed);

    private int Start(ParseResult parsed)
    {
        var settings = Settings.Load();
        var isQuiet = IsQuiet(parsed) || IsJson(parsed);
        return ScenarioLoading.Load(_scenario.Path(parsed), _scenario.Overrides(parsed), Terminal, isQuiet) is { } asked
            ? Simulate(parsed, asked, _simulation.Applied(parsed, asked, settings), settings)
            : ExitCode.Usage;
    }
}
