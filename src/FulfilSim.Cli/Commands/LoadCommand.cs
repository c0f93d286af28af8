using System.CommandLine;
using FulfilSim.Cli.Flags;
using FulfilSim.Cli.Help;
using FulfilSim.Cli.Running;
using FulfilSim.Cli.Running.Loading;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;

namespace FulfilSim.Cli.Commands;

/// <summary>The scenario's buyers, in wall time, against the simulated shop or a running system.</summary>
internal sealed class LoadCommand : Command, IHasExamples
{
    private readonly Terminal _terminal;
    private readonly string _commandLine;
    private readonly ScenarioFlags _scenario = new();
    private readonly LoadFlags _load = new();

    private readonly Option<string[]> _arms = new("--arms")
    {
        Description = "Only these arms, or deployments, and the reference. Default: the reference alone of a simulated shop; all deployments.",
        HelpName = "A,B",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<int?> _replications = new("--replications")
    {
        Description = "Blocks of every arm, in an order that is drawn for each. Default: 1 of a single arm, otherwise as the scenario says.",
        HelpName = "N",
    };

    private readonly Option<ulong?> _seed = CommonFlags.Seed();

    private readonly Option<string?> _out = CommonFlags.Out();

    private readonly Option<bool> _resume = new("--resume")
    {
        Description = "Goes on with the blocks that an interrupted run of this --run-id has not made.",
    };

    private readonly Option<bool> _json = CommonFlags.Json();

    private readonly Option<bool> _quiet = CommonFlags.Quiet();

    public LoadCommand(Terminal terminal, IReadOnlyList<string> words)
        : base(LoadExperiment.Word, "Lets the scenario's buyers loose in wall time: on the simulated shop, or on a running system.")
    {
        _terminal = terminal;
        _commandLine = EntryPoint.CommandOf(words);
        Flags.Range.Bind(_replications, 1, 100_000);
        _scenario.AddTo(this);
        Add(_arms);
        _load.AddTo(this);
        foreach (var option in new Option[] { _replications, _seed, _out, _resume, _json, _quiet })
            Add(option);
        SetAction(Start);
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "fulfilsim load scenarios/load-a-shop.json",
        "fulfilsim load my-shop.json --from 22d --for 20min --time-scale 60",
        "fulfilsim load my-shop.json --shard 2/3 --start-at 2030-11-29T08:00:00+01:00",
        "fulfilsim load my-shop.json --i-own staging.example.com --replications 10",
    ];

    private int Start(ParseResult parsed)
    {
        var settings = Settings.Load();
        var audience = new Audience(_terminal, parsed.GetValue(_json), parsed.GetValue(_quiet), _scenario.Typed(parsed));
        if (ScenarioLoading.LoadForWallTime(_scenario.Path(parsed), _scenario.Overrides(parsed), _terminal, audience.IsQuiet || audience.IsJson)
            is not { } read)
        {
            return ExitCode.Usage;
        }
        var request = RequestOf(parsed, read);
        LoadChecks.Hold(request, _load.Owned(parsed));
        if (parsed.GetValue(_resume) && !_load.IsRunIdGiven(parsed))
            throw new UsageException("--resume goes on with one run: name it with --run-id.");
        var experiment = LoadExperiment.Of(request);
        var place = new LoadPlace(
            parsed.GetValue(_out) ?? settings.Out ?? "reports",
            request.Share.Count == 1 ? experiment.ResultName : new Shard(request.Share.Index + 1, request.Share.Count).FolderName(experiment.ResultName),
            parsed.GetValue(_resume),
            _commandLine,
            Origins.Of(LoadExperiment.Word, request.Scenario, _scenario.Path(parsed), _scenario.Overrides(parsed)));
        return new LoadSession(request, experiment, place, audience).Run();
    }

    private LoadRequest RequestOf(ParseResult parsed, ScenarioForWallTime read)
    {
        var deployed = LoadRequest.WithDeployments(read.Scenario, read.Load);
        var names = parsed.GetValue(_arms)!
            .SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        var isOne = names.Count == 0 && read.Load.Deployments.Count == 0;
        var chosen = ArmSelection.Of(deployed, isOne ? [Arm.ReferenceName] : names);
        var run = (ShopScenario)(chosen.Scenario ?? throw new UsageException(chosen.Problem));
        var replications = parsed.GetValue(_replications) ?? (run.Arms.Count == 1 ? 1 : run.Experiment.Replications);
        return new()
        {
            Asked = read.Scenario,
            Scenario = run with
            {
                Experiment = run.Experiment with { Replications = replications, Seed = parsed.GetValue(_seed) ?? run.Experiment.Seed, Precision = null },
            },
            Load = read.Load,
            ArmNames = names,
            Slice = _load.Slice(parsed),
            TimeScale = _load.TimeScale(parsed),
            Share = _load.Share(parsed),
            StartAt = _load.StartAt(parsed),
            RunId = _load.RunId(parsed, TimeProvider.System),
            Otlp = _load.Otlp(parsed),
        };
    }
}
