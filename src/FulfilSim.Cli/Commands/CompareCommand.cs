using System.CommandLine;
using FulfilSim.Cli.Flags;
using FulfilSim.Cli.Printing;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Reporting;

namespace FulfilSim.Cli.Commands;

/// <summary>The arms side by side.</summary>
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
        Description = "Exit code 3 when no arm can be told from the reference.",
    };

    public CompareCommand(Terminal terminal, IReadOnlyList<string> words)
        : base("compare", "Compares the scenario's arms: failure rate, saved and harmed orders, money.", terminal, words)
    {
        AddFlags(_arms);
        Add(_failOnInconclusive);
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "fulfilsim compare scenarios/first-steps.json",
        "fulfilsim compare my-shop.json --arms address,scan --replications 40",
        "fulfilsim compare my-shop.json --set demand.meanRate=500/h --json > results.json",
    ];

    protected override int Simulate(ParseResult parsed, Scenario asked, Scenario scenario, Settings settings)
    {
        var chosen = ArmSelection.Of(scenario, Names(parsed.GetValue(_arms)!));
        scenario = chosen.Scenario ?? throw new UsageException(chosen.Problem);
        Comparison? comparison = null;
        using var renderer = ChartRenderer.Start(); // Node.js gets ready while cells run
        var run = RunInto(ResultName.OfComparison(asked, scenario), parsed, settings);
        var code = run.Run(scenario, CellPlan.ForComparison(scenario), (cells, results) =>
        {
            comparison = ComparisonBuilder.Build(scenario, cells.Lines, cells);
            var context = new ReportContext { ScenarioArgument = Typed(parsed) + TypedArms(parsed) };
            var report = ReportFiles.Write(comparison, results.PartialPath, context, renderer);
            results.Finish();
            Print(parsed, comparison, report.Notes, results.FinalPath);
        });
        return comparison is not null && parsed.GetValue(_failOnInconclusive) && Inconclusive.Is(comparison)
            ? ExitCode.Inconclusive
            : code;
    }

    private void Print(ParseResult parsed, Comparison comparison, IReadOnlyList<string> notes, string path)
    {
        if (IsJson(parsed))
            Terminal.Out.Write(ResultsJson.Write(comparison));
        else
            ComparisonPage.Print(comparison, IsQuiet(parsed) ? [] : notes, path, Terminal);
    }

    private string TypedArms(ParseResult parsed) => Names(parsed.GetValue(_arms)!) is { Length: > 0 } names
        ? $" --arms {RepeatCommand.Quoted(string.Join(',', names))}"
        : "";

    private static string[] Names(IEnumerable<string> lists) =>
        [.. lists.SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
