using FulfilSim.Cli.Printing;
using FulfilSim.Cli.Printing.Live;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Sharding;
using FulfilSim.Experiments.Sharding.Live;
using FulfilSim.Experiments.Storing;
using FulfilSim.Reporting;
using FulfilSim.Scenarios;

namespace FulfilSim.Cli.Running.Loading;

/// <summary>What is made of the blocks of a live run: arms side by side as of any other cells, or one arm in depth.</summary>
internal sealed class LoadExperiment : Experiment
{
    public const string Word = "load";

    private ChartRenderer? _renderer;

    public override string Command => Word;

    public override string TypedArms => "";

    private ShopScenario Shop => (ShopScenario)Scenario;

    public static LoadExperiment Of(LoadRequest request) => new()
    {
        Scenario = request.Scenario,
        ResultName = NameOf(request),
        Plan = request.Blocks(),
        Arms = [],
    };

    /// <summary>That of a shard: every machine makes its part of every block.</summary>
    /// <param name="read">The scenario as its file and overrides say.</param>
    public static LoadExperiment Of(ShardRecord record, ScenarioReading read)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(read);
        var asked = read.Scenario as ShopScenario ?? throw new UsageException("A network is driven by nobody: these are no shards of a load.");
        var load = read.Load ?? new();
        var chosen = ArmSelection.Of(LoadRequest.WithDeployments(asked, load), record.Arms);
        var run = (ShopScenario)(chosen.Scenario ?? throw new UsageException(chosen.Problem));
        var experiment = run.Experiment with { Replications = record.Replications, Seed = record.Seed, Precision = null };
        return Of(new LoadRequest { Asked = asked, Scenario = run with { Experiment = experiment }, Load = load, RunId = record.RunId ?? "" });
    }

    public override IReadOnlyList<CellTask> CellsOf(Shard shard) => Plan;

    public override void Join(IReadOnlyList<CellFolder> shards, CellFolder into) =>
        LiveCellMerge.Join(shards, ObjectiveSamples.ReadingsOf(Shop.Objectives), into);

    /// <summary>Node.js, which draws the charts of a comparison.</summary>
    public override IDisposable? Prepare() => Shop.Arms.Count > 1 ? _renderer = ChartRenderer.Start() : null;

    public override Answer Report(CellFolder cells, ResultFolder results, Audience audience) => Shop.Arms.Count > 1
        ? ReportArms(cells, results, audience)
        : ReportArm(cells, results, audience);

    private Answer ReportArms(CellFolder cells, ResultFolder results, Audience audience)
    {
        var comparison = ComparisonBuilder.Build(Shop, cells.Lines, cells);
        var context = new ReportContext { ScenarioArgument = audience.ScenarioArguments };
        var report = ReportFiles.Write(comparison, results.PartialPath, context, _renderer);
        results.Finish();
        if (audience.IsJson)
            audience.Terminal.Out.Write(ResultsJson.Write(comparison));
        else
            ComparisonPage.Print(comparison, audience.IsQuiet ? [] : report.Notes, results.FinalPath, audience.Terminal);
        PrintLive(comparison.Arms, audience);
        return new(Inconclusive.Is(comparison), Answer.DoAllMiss(comparison.Arms.Select(arm => arm.Objectives ?? [])));
    }

    private Answer ReportArm(CellFolder cells, ResultFolder results, Audience audience)
    {
        var report = ComparisonBuilder.BuildArm(Shop, Shop.Arms[0], cells.Lines, cells);
        var text = ArmFile.TextOf(report);
        ArmFile.Write(text, results.PartialPath);
        results.Finish();
        if (audience.IsJson)
            audience.Terminal.Out.Write(text);
        else
            ArmPage.Print(report, results.FinalPath, audience.Terminal);
        PrintLive([report.Arm], audience);
        var verdict = ObjectiveSummary.Of(report.Arm.Objectives ?? []);
        return new(IsInconclusive: verdict == ObjectiveVerdict.Inconclusive, IsMissed: verdict == ObjectiveVerdict.Missed);
    }

    private static void PrintLive(IEnumerable<ArmResult> arms, Audience audience)
    {
        if (audience.IsJson)
            return;
        var live = arms.Where(arm => arm.Live is not null).Select(arm => (arm.Name, arm.Live!)).ToList();
        Screen.Print(audience.Terminal, console => LiveFiguresPage.Draw(live, console));
    }

    /// <summary>No two live runs are alike: each has a name of its own.</summary>
    private static string NameOf(LoadRequest request) =>
        Experiments.Storing.ResultName.OfStudy(request.Asked, request.Scenario, $"{Word}-{request.RunId}");
}
