using System.CommandLine;
using FulfilSim.Cli.Flags;
using FulfilSim.Cli.Help;
using FulfilSim.Cli.Printing.Networks;
using FulfilSim.Cli.Running;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Reporting.Validating;
using FulfilSim.Scenarios;
using FulfilSim.Statistics;

namespace FulfilSim.Cli.Commands;

/// <summary>Does the simulator get right what is known?</summary>
internal sealed class ValidateCommand : Command, IHasExamples
{
    private const int FullFactor = 4;
    private const int ReplicationsMax = 100_000;

    private readonly Terminal _terminal;
    private readonly ICellRunner _runner;
    private readonly Argument<string[]> _paths = new("FILES")
    {
        Description = "Case files, or folders of them. Default: the cases built in.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _full = new("--full") { Description = "Four times the replications of each case." };
    private readonly Option<int?> _jobs = CommonFlags.Jobs();

    private readonly Option<string?> _out = CommonFlags.Out("validation.md");
    private readonly Option<bool> _quiet = CommonFlags.Quiet();

    public ValidateCommand(Terminal terminal, ICellRunner runner)
        : base("validate", "Runs cases with known answers, and says how far off each figure is.")
    {
        _terminal = terminal;
        _runner = runner;
        Add(_paths);
        Add(_full);
        Add(_jobs);
        Add(_out);
        Add(_quiet);
        SetAction(Validate);
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "fulfilsim validate",
        "fulfilsim validate my-cases/ --full --jobs 8",
    ];

    private int Validate(ParseResult parsed)
    {
        var settings = Settings.Load();
        if (CasesOf(parsed) is not { } cases)
            return ExitCode.Usage;
        if (cases.Count == 0)
            throw new UsageException("There is no case with expectations: a case says under \"expect\" what its measures should come to.");
        var jobs = settings.JobsOr(parsed.GetValue(_jobs));
        var run = new CaseRun(_terminal, _runner, jobs, parsed.GetValue(_quiet));
        if (run.Run(cases, each => ValidationPage.Print(each, _terminal), out var code) is not { } validation)
            return code;
        var path = ValidationMarkdown.WriteTo(parsed.GetValue(_out) ?? settings.Out ?? "reports", validation);
        ValidationPage.PrintSummary(validation, path, _terminal);
        return validation.IsGood ? ExitCode.Good : ExitCode.Failed;
    }

    /// <summary>Null after problems were printed.</summary>
    private List<(string Path, NetworkScenario Scenario)>? CasesOf(ParseResult parsed)
    {
        var files = CaseFiles.Of(parsed.GetValue(_paths)!);
        var cases = new List<(string Path, NetworkScenario Scenario)>();
        var areValid = true;
        foreach (var path in files.Paths)
        {
            var reading = ScenarioReader.Read(path, [], files.Files);
            foreach (var problem in reading.Scenario is not null && parsed.GetValue(_quiet) ? [] : reading.Problems)
                _terminal.Error.WriteLine(problem);
            areValid &= reading.Scenario is not null;
            if (reading.Scenario is NetworkScenario { Expectations.Count: > 0 } scenario)
                cases.Add((files.TypedOf(path), AsCase(scenario, parsed.GetValue(_full))));
            else if (reading.Scenario is not null && files.Named.Contains(path))
                throw new UsageException($"{path} has no expectations: a case says under \"expect\" what its measures should come to.");
        }
        return areValid ? cases : null;
    }

    /// <summary>
    /// One replication stands for its batches, and stays one. Cases must not share their luck, or they would all lean the same
    /// way: streams have the same keys in all of them, so the seed is mixed with the case's name.
    /// </summary>
    private static NetworkScenario AsCase(NetworkScenario scenario, bool isFull)
    {
        var experiment = scenario.Experiment;
        var factor = isFull && experiment.Replications > 1 ? FullFactor : 1;
        return scenario with
        {
            Experiment = experiment with
            {
                Replications = Math.Min(ReplicationsMax, factor * experiment.Replications),
                Seed = experiment.Seed ^ Purpose.Named($"{scenario.Name}: {scenario.Title}").Id,
            },
        };
    }
}
