using System.CommandLine;
using FulfilSim.Cli.Flags;
using FulfilSim.Cli.Printing;
using FulfilSim.Cli.Printing.Networks;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Networks;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Reporting;
using FulfilSim.Reporting.Networks;

namespace FulfilSim.Cli.Commands;

/// <summary>The arms of a shop, or the variants of a network, side by side.</summary>
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

    public CompareCommand(Terminal terminal, IReadOnlyList<string> words, ICellRunner runner)
        : base("compare", "Compares the scenario's arms: failure rate, saved and harmed orders, money.", terminal, words, runner)
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
        using var renderer = scenario is ShopScenario ? ChartRenderer.Start() : null; // Node.js gets ready while cells run
        var run = RunInto(ResultName.OfComparison(asked, scenario), parsed, settings);
        var isInconclusive = false;
        var code = run.Run(scenario, CellPlan.ForComparison(scenario), (cells, results) =>
        {
            isInconclusive = scenario is NetworkScenario network
                ? ReportVariants(parsed, network, cells, results)
                : ReportArms(parsed, (ShopScenario)scenario, cells, results, renderer);
        });
        return isInconclusive && parsed.GetValue(_failOnInconclusive) ? ExitCode.Inconclusive : code;
    }

    /// <summary>Writes and prints the report of a shop; true when no arm can be told from the reference.</summary>
    private bool ReportArms(
        ParseResult parsed, ShopScenario scenario, CellFolder cells, ResultFolder results, ChartRenderer? renderer)
    {
        var comparison = ComparisonBuilder.Build(scenario, cells.Lines, cells);
        var report = ReportFiles.Write(comparison, results.PartialPath, ContextOf(parsed), renderer);
        results.Finish();
        if (IsJson(parsed))
            Terminal.Out.Write(ResultsJson.Write(comparison));
        else
            ComparisonPage.Print(comparison, IsQuiet(parsed) ? [] : report.Notes, results.FinalPath, Terminal);
        return Inconclusive.Is(comparison);
    }

    /// <summary>The same of a network.</summary>
    private bool ReportVariants(ParseResult parsed, NetworkScenario scenario, CellFolder cells, ResultFolder results)
    {
        var comparison = NetworkReports.OfVariants(scenario, cells.Lines);
        NetworkReportFiles.Write(comparison, results.PartialPath, ContextOf(parsed));
        results.Finish();
        if (IsJson(parsed))
            Terminal.Out.Write(NetworkJson.Write(comparison));
        else
            VariantsPage.Print(comparison, results.FinalPath, Terminal);
        return Inconclusive.Is(comparison);
    }

    private ReportContext ContextOf(ParseResult parsed) => new() { ScenarioArgument = Typed(parsed) + TypedArms(parsed) };

    private string TypedArms(ParseResult parsed) => Names(parsed.GetValue(_arms)!) is { Length: > 0 } names
        ? $" --arms {RepeatCommand.Quoted(string.Join(',', names))}"
        : "";

    private static string[] Names(IEnumerable<string> lists) =>
        [.. lists.SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
