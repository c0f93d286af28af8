using System.CommandLine;
using FulfilSim.Cli.Flags;
using FulfilSim.Cli.Help;
using FulfilSim.Cli.Running;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Scenarios;

namespace FulfilSim.Cli.Commands;

/// <summary>How much capacity keeps the objectives?</summary>
internal sealed class PlanCommand : Command, IHasExamples
{
    private readonly Terminal _terminal;
    private readonly ICellRunner _runner;
    private readonly string _commandLine;
    private readonly string _question;
    private readonly ScenarioFlags _scenario = new();
    private readonly CapacityFlags _capacities = new();
    private readonly PlanFlags _plan = new();
    private readonly Option<ulong?> _seed = CommonFlags.Seed();
    private readonly Option<int?> _jobs = CommonFlags.Jobs();

    private readonly Option<string?> _out = CommonFlags.Out();
    private readonly Option<bool> _resume = CommonFlags.Resume();
    private readonly Option<bool> _json = CommonFlags.Json();
    private readonly Option<bool> _quiet = CommonFlags.Quiet();

    public PlanCommand(Terminal terminal, IReadOnlyList<string> words, ICellRunner runner)
        : base("plan", "Finds the cheapest capacities that keep the scenario's objectives, and says how far they carry.")
    {
        _terminal = terminal;
        _runner = runner;
        _commandLine = EntryPoint.CommandOf(words);
        _question = EntryPoint.QuestionOf(words);
        _scenario.AddTo(this);
        _capacities.AddTo(this);
        _plan.AddTo(this);
        foreach (var option in new Option[] { _seed, _jobs, _out, _resume, _json, _quiet })
            Add(option);
        SetAction(Plan);
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "fulfilsim plan scenarios/plan-peak.json --vary orderSystem.workers=1..16 --assume",
        "fulfilsim plan my-shop.json --vary orderSystem.workers=1..8 --price orderSystem.workers=90 "
            + "--vary warehouses.main.pickers=2..20 --price warehouses.main.pickers=25",
    ];

    private int Plan(ParseResult parsed)
    {
        var settings = Settings.Load();
        var audience = new Audience(_terminal, parsed.GetValue(_json), parsed.GetValue(_quiet), _scenario.Typed(parsed));
        if (ScenarioLoading.Load(_scenario.Path(parsed), _scenario.Overrides(parsed), _terminal, audience.IsQuiet || audience.IsJson) is not { } asked)
            return ExitCode.Usage;
        var seeded = asked with { Experiment = asked.Experiment with { Seed = parsed.GetValue(_seed) ?? asked.Experiment.Seed } };
        if (seeded is not ShopScenario scenario)
            throw new UsageException("plan needs a scenario of the fulfilment model: compare a network's variants instead.");
        if (scenario.Objectives.Count == 0)
        {
            throw new UsageException("The scenario has no objectives: say under \"objectives\" what shall be kept, "
                + "such as { \"measure\": \"failureRate\", \"atMost\": \"2%\" }.");
        }
        var arm = ArmSelection.Find(scenario, _plan.Arm(parsed)) ?? throw new UsageException(ArmSelection.UnknownArm(scenario, _plan.Arm(parsed)));
        var confidence = _plan.Confidence(parsed, scenario);
        var variation = new ScenarioVariation(_scenario.Path(parsed), _scenario.Overrides(parsed));
        var run = new PlanRun(_terminal, _runner, new(
            parsed.GetValue(_out) ?? settings.Out ?? "reports",
            settings.JobsOr(parsed.GetValue(_jobs)),
            parsed.GetValue(_resume),
            audience.IsQuiet,
            audience.ScenarioArguments,
            _commandLine), _question);
        return run.Run(
            new()
            {
                Scenario = scenario,
                Arm = arm,
                Space = _capacities.Space(parsed, scenario),
                HasPrices = _capacities.HasPrices(parsed),
                IsGrid = _plan.IsGrid(parsed),
                ConfidenceLevel = confidence,
                CellsMax = _plan.Budget(parsed),
                Vary = variation.With,
            },
            Experiments.Storing.ResultName.OfPlan(asked, scenario, $"{_capacities.Typed(parsed)} {_plan.Typed(parsed, confidence)}"),
            audience);
    }
}
