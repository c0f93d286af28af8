using System.CommandLine;
using FulfilSim.Cli.Flags;
using FulfilSim.Cli.Help;
using FulfilSim.Cli.Printing;
using FulfilSim.Cli.Running;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Sharding;

namespace FulfilSim.Cli.Commands;

/// <summary>A command that runs many cells of a scenario into a directory of results.</summary>
internal abstract class SimulatingCommand : Command, IHasExamples
{
    private readonly Terminal _terminal;
    private readonly ICellRunner _runner;
    private readonly string _commandLine;
    private readonly ScenarioFlags _scenario = new();
    private readonly SimulationFlags _simulation = new();

    protected SimulatingCommand(string name, string description, Terminal terminal, IReadOnlyList<string> words, ICellRunner runner)
        : base(name, description)
    {
        _terminal = terminal;
        _runner = runner;
        _commandLine = EntryPoint.CommandOf(words);
        SetAction(Start);
    }

    public abstract IReadOnlyList<string> Examples { get; }

    /// <summary>Adds the scenario's flags, the command's own, and those of every simulation, as the help lists them.</summary>
    protected void AddFlags(params IReadOnlyList<Option> own)
    {
        _scenario.AddTo(this);
        foreach (var option in own)
            Add(option);
        _simulation.AddTo(this);
    }

    /// <summary>What is to be simulated.</summary>
    /// <param name="asked">The scenario as its file and overrides say.</param>
    /// <param name="scenario">The scenario as it is to be run.</param>
    protected abstract Experiment ExperimentOf(ParseResult parsed, Scenario asked, Scenario scenario);

    /// <summary>Nobody wants progress and notes, or there is no room for them.</summary>
    protected bool IsQuiet(ParseResult parsed) => _simulation.IsQuiet(parsed);

    /// <summary>Whether an answer that cannot tell is to be told by the exit code.</summary>
    protected virtual bool FailsOnInconclusive(ParseResult parsed) => false;

    private int Start(ParseResult parsed)
    {
        var settings = Settings.Load();
        var audience = new Audience(_terminal, _simulation.IsJson(parsed), _simulation.IsQuiet(parsed), _scenario.Typed(parsed));
        if (ScenarioLoading.Load(_scenario.Path(parsed), _scenario.Overrides(parsed), _terminal, audience.IsQuiet || audience.IsJson) is not { } asked)
            return ExitCode.Usage;
        var experiment = ExperimentOf(parsed, asked, _simulation.Applied(parsed, asked, settings));
        var run = new CellRun(_terminal, _runner, new(
            _simulation.Out(parsed, settings),
            _simulation.Jobs(parsed, settings),
            _simulation.IsResumed(parsed),
            audience.IsQuiet,
            audience.ScenarioArguments,
            _commandLine)
        {
            Origin = Origins.Of(experiment.Command, experiment.Scenario, _scenario.Path(parsed), _scenario.Overrides(parsed)),
        });
        return _simulation.Shard(parsed) is { } shard
            ? RunShard(parsed, run, experiment, shard, audience)
            : RunAll(parsed, run, experiment, audience);
    }

    private int RunAll(ParseResult parsed, CellRun run, Experiment experiment, Audience audience)
    {
        Answer? answer = null;
        using var ready = experiment.Prepare();
        var code = run.Run(experiment, (cells, results) => answer = experiment.Report(cells, results, audience));
        return answer?.ExitCode(FailsOnInconclusive(parsed)) ?? code;
    }

    private int RunShard(ParseResult parsed, CellRun run, Experiment experiment, Shard shard, Audience audience)
    {
        if (FailsOnInconclusive(parsed))
            throw new UsageException("A shard cannot tell whether all of them can: give --fail-on-inconclusive to merge.");
        if (experiment.WhyNoShards is { Length: > 0 } whyNot)
            throw new UsageException(whyNot);
        var record = new ShardRecord
        {
            Version = VersionAction.Version,
            Command = experiment.Command,
            Scenario = _scenario.Path(parsed),
            Overrides = _scenario.Overrides(parsed),
            Arms = experiment.Arms,
            ScenarioDigest = experiment.Scenario.Digest,
            Seed = experiment.Scenario.Experiment.Seed,
            Replications = experiment.Scenario.Experiment.Replications,
            Number = shard.Number,
            Count = shard.Count,
        };
        return run.RunShard(experiment, record, path => ShardPage.Print(record, experiment, path, audience));
    }
}
