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

    /// <summary>Causes whose but-for shares are wanted; 0 for none.</summary>
    private int ButForCauses { get; init; }

    public override string Command => Word;

    public override string TypedArms => Arms.Count == 0 ? "" : $" --arms {RepeatCommand.Quoted(string.Join(',', Arms))}";

    /// <param name="names">Arms to compare with the reference; none takes all.</param>
    /// <param name="butForCauses">Causes whose but-for shares are wanted. Default: none.</param>
    /// <exception cref="UsageException">The scenario has no such arm, or it is a network and what is asked is of shops.</exception>
    public static ArmsSideBySide Of(Scenario asked, Scenario scenario, IReadOnlyList<string> names, int butForCauses = 0)
    {
        var chosen = ArmSelection.Of(scenario, names);
        var run = chosen.Scenario ?? throw new UsageException(chosen.Problem);
        if (run is NetworkScenario && butForCauses > 0)
            throw new UsageException("A network has no faults to leave out: --but-for is for shops.");
        if (run is NetworkScenario && run.Experiment.Precision is not null)
            throw new UsageException("The measures of a network have no one unit: precision is for shops; for a network give --replications.");
        return new()
        {
            Scenario = run,
            ResultName = Experiments.Storing.ResultName.OfComparison(asked, run) + (butForCauses > 0 ? $"-butfor{butForCauses}" : ""),
            Plan = CellPlan.ForComparison(run is ShopScenario { Experiment.Precision: not null } shop ? new SequentialStopping(shop).AtFirstLook : run),
            Arms = names,
            ButForCauses = butForCauses,
        };
    }

    public override string WhyNoShards => (Scenario.Experiment.Precision, ButForCauses) switch
    {
        (not null, _) => "How many replications a stated precision takes is known only when all cells of a look are finished: "
            + "a shard needs a fixed number, without precision.",
        (_, > 0) => "Which causes --but-for looks into is known only when all cells are finished: run it without --shard.",
        _ => "",
    };

    public override IReadOnlyList<CellTask> More(CellFolder cells)
    {
        if (Scenario is not ShopScenario shop)
            return [];
        var fixedScenario = shop;
        if (shop.Experiment.Precision is not null)
        {
            var sequence = new SequentialStopping(shop);
            if (sequence.Next(cells.Lines) is { } next)
                return CellPlan.ForComparison(next);
            fixedScenario = sequence.At(sequence.Ended(cells.Lines).Looks[^1]);
        }
        return ButForCauses == 0 ? [] : Missing(ButFor.Plan(fixedScenario, cells.Lines, ButForCauses), cells);
    }

    private static IReadOnlyList<CellTask> Missing(IReadOnlyList<CellTask> tasks, CellFolder cells)
    {
        var kept = cells.Lines.Select(line => line.Key).ToHashSet();
        return [.. tasks.Where(task => !kept.Contains(task.Key))];
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
