using FulfilSim.Cli.Printing;
using FulfilSim.Cli.Printing.Networks;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Networks;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Reporting;
using FulfilSim.Reporting.Networks;

namespace FulfilSim.Cli.Running;

/// <summary>The arms of a shop, or the variants of a network, side by side.</summary>
internal sealed class ArmsSideBySide : Experiment
{
    public const string Word = "compare";

    private ChartRenderer? _renderer;

    public override string Command => Word;

    public override string TypedArms => Arms.Count == 0 ? "" : $" --arms {RepeatCommand.Quoted(string.Join(',', Arms))}";

    /// <param name="names">Arms to compare with the reference; none takes all.</param>
    /// <exception cref="UsageException">The scenario has no such arm.</exception>
    public static ArmsSideBySide Of(Scenario asked, Scenario scenario, IReadOnlyList<string> names)
    {
        var chosen = ArmSelection.Of(scenario, names);
        var run = chosen.Scenario ?? throw new UsageException(chosen.Problem);
        return new()
        {
            Scenario = run,
            ResultName = Experiments.Storing.ResultName.OfComparison(asked, run),
            Plan = CellPlan.ForComparison(run),
            Arms = names,
        };
    }

    /// <summary>Node.js, which draws the charts of a shop.</summary>
    public override IDisposable? Prepare() => Scenario is ShopScenario ? _renderer = ChartRenderer.Start() : null;

    /// <summary>Inconclusive when no arm can be told from the reference; missed when every arm misses an objective.</summary>
    public override Answer Report(CellFolder cells, ResultFolder results, Audience audience) => Scenario is NetworkScenario network
        ? ReportVariants(network, cells, results, audience)
        : ReportArms((ShopScenario)Scenario, cells, results, audience);

    private Answer ReportArms(ShopScenario scenario, CellFolder cells, ResultFolder results, Audience audience)
    {
        var comparison = ComparisonBuilder.Build(scenario, cells.Lines, cells);
        var report = ReportFiles.Write(comparison, results.PartialPath, ContextFor(audience), _renderer);
        results.Finish();
        if (audience.IsJson)
            audience.Terminal.Out.Write(ResultsJson.Write(comparison));
        else
            ComparisonPage.Print(comparison, audience.IsQuiet ? [] : report.Notes, results.FinalPath, audience.Terminal);
        return new(Inconclusive.Is(comparison), Answer.DoAllMiss(comparison.Arms.Select(arm => arm.Objectives ?? [])));
    }

    private Answer ReportVariants(NetworkScenario scenario, CellFolder cells, ResultFolder results, Audience audience)
    {
        var comparison = NetworkReports.OfVariants(scenario, cells.Lines);
        NetworkReportFiles.Write(comparison, results.PartialPath, ContextFor(audience));
        results.Finish();
        if (audience.IsJson)
            audience.Terminal.Out.Write(NetworkJson.Write(comparison));
        else
            VariantsPage.Print(comparison, results.FinalPath, audience.Terminal);
        return new(Inconclusive.Is(comparison), Answer.DoAllMiss(comparison.Arms.Select(arm => arm.Objectives)));
    }

    private ReportContext ContextFor(Audience audience) => new() { ScenarioArgument = audience.ScenarioArguments + TypedArms };
}
