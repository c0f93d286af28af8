using System.CommandLine;
using System.Globalization;
using FulfilSim.Cli.Running;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Sensitivity;
using FulfilSim.Experiments.Storing;

namespace FulfilSim.Cli.Commands;

/// <summary>Does the ranking survive if an assumed number is wrong?</summary>
internal sealed class SensitivityCommand : SimulatingCommand
{
    private const int BudgetDefault = 20_000;
    private const int BudgetMax = 10_000_000;

    private readonly Terminal _terminal;

    private readonly Option<string[]> _arms = new("--arms")
    {
        Description = "The two arms whose ranking is in question. Default: the first two of the ranking.",
        HelpName = "A,B",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string> _measure = new("--measure")
    {
        Description = "What arms are ranked by. Default: failureRate.",
        HelpName = "KEY",
        DefaultValueFactory = _ => StudyMeasure.All[0].Key,
    };

    private readonly Option<string[]> _numbers = new("--numbers")
    {
        Description = "Only these numbers, or all of these mitigations and faults. Default: every assumed one in use.",
        HelpName = "A,B",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<int?> _points = new("--points") { Description = "Points at which all are varied at once. Default: 60.", HelpName = "N" };

    private readonly Option<int?> _budget = new("--budget") { Description = "Refuses to begin with more cells than this. Default: 20000.", HelpName = "N" };

    public SensitivityCommand(Terminal terminal, IReadOnlyList<string> words, ICellRunner runner)
        : base(SensitivityExperiment.Word, "Varies every assumed number: what moves the result, and what would flip the ranking.", terminal, words, runner)
    {
        _terminal = terminal;
        Flags.Range.Bind(_points, 0, 10_000);
        Flags.Range.Bind(_budget, 1, BudgetMax);
        AddFlags(_arms, _measure, _numbers, _points, _budget);
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "fulfilsim sensitivity scenarios/first-steps.json",
        "fulfilsim sensitivity my-shop.json --numbers address-verify,buyers.patience",
        "fulfilsim sensitivity my-shop.json --arms verify,reference --measure netMoneyPerPotentialIntent",
    ];

    protected override Experiment ExperimentOf(ParseResult parsed, Scenario asked, Scenario scenario)
    {
        var options = OptionsOf(parsed);
        var experiment = SensitivityExperiment.Of(asked, scenario, options, TypedOf(options), SuffixOf(options));
        var announcement = experiment.Announce(parsed.GetValue(_budget) ?? BudgetDefault);
        if (!IsQuiet(parsed))
            _terminal.Error.WriteLine(announcement);
        return experiment;
    }

    private SensitivityOptions OptionsOf(ParseResult parsed)
    {
        var key = parsed.GetValue(_measure)!;
        var arms = ListOf(parsed.GetValue(_arms)!);
        if (arms.Length is not (0 or 2) || arms.Distinct().Count() != arms.Length)
            throw new UsageException("--arms must name two different arms, such as --arms verify,reference.");
        return new()
        {
            Measure = StudyMeasure.All.FirstOrDefault(measure => measure.Key == key)
                ?? throw new UsageException($"--measure is '{key}'; it must be one of {string.Join(", ", StudyMeasure.All.Select(measure => measure.Key))}."),
            Arms = arms,
            Numbers = ListOf(parsed.GetValue(_numbers)!),
            Points = parsed.GetValue(_points) ?? new SensitivityOptions().Points,
        };
    }

    private static string TypedOf(SensitivityOptions options) => string.Concat(
        options.Arms.Count == 0 ? "" : $" --arms {RepeatCommand.Quoted(string.Join(',', options.Arms))}",
        options.Measure == StudyMeasure.All[0] ? "" : $" --measure {options.Measure.Key}",
        options.Numbers.Count == 0 ? "" : $" --numbers {RepeatCommand.Quoted(string.Join(',', options.Numbers))}",
        options.Points == new SensitivityOptions().Points ? "" : string.Create(CultureInfo.InvariantCulture, $" --points {options.Points}"));

    private static string SuffixOf(SensitivityOptions options) => string.Concat(
        options.Arms.Count == 0 ? "" : $"-{string.Join('-', options.Arms)}",
        options.Measure == StudyMeasure.All[0] ? "" : $"-{options.Measure.Key}",
        options.Numbers.Count == 0 ? "" : $"-of-{ResultName.ShortOf(options.Numbers)}",
        options.Points == new SensitivityOptions().Points ? "" : string.Create(CultureInfo.InvariantCulture, $"-points{options.Points}"));

    private static string[] ListOf(IEnumerable<string> lists) =>
        [.. lists.SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
