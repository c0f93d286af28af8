using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Experiments.Planning.Searching;

namespace FulfilSim.Experiments.Planning;

/// <summary>From what the search found to the report: what the answer carries, and what it costs to lose something.</summary>
/// <param name="confirmLevel">Of each look of the confirmation, so that the answer as a whole holds at the level that was asked for.</param>
internal sealed class PlanWriter(
    PlanRequest request, PlanCells cells, PointDecider decider, SearchOutcome outcome, bool isConfirmed, double confirmLevel)
{
    private const int Replications = 6;

    public PlanReport Write()
    {
        var load = LoadRanges.Of(request.Scenario.Shop);
        var changes = ShopResponse.ChangesFor(request.Space, outcome.Best ?? request.Space.Top);
        var isFresh = outcome.Best is not null;
        var sample = cells.Of(changes, isFresh, Math.Max(Replications, FreshCount(changes, isFresh)))!;
        var report = Blank(load) with { Objectives = sample.Standing(isFresh ? confirmLevel : request.ConfidenceLevel), Limits = StationLimits.Of(sample) };
        if (outcome.Best is not null)
            report = Explored(report, sample, changes, load);
        return report with
        {
            CellCount = cells.Count,
            Verdict = PlanSentences.VerdictOf(report, request),
            Warnings = PlanSentences.WarningsOf(report, request, outcome),
        };
    }

    private PlanReport Explored(PlanReport report, PlanSample sample, IReadOnlyList<string> changes, LoadRange load)
    {
        var curve = new LoadCurve(request, cells, changes, load);
        var headRoom = curve.Trace(sample, isConfirmed ? ObjectiveVerdict.Met : ObjectiveVerdict.Inconclusive);
        return report with
        {
            Curve = curve.Points,
            Knee = curve.Knee(),
            HeadRoom = headRoom,
            Losses = new PlantLosses(request, cells, changes, sample).All(),
            Backlogs = Backlogs.Of(sample, request.ConfidenceLevel),
            UnitValues = new UnitValues(request, cells, changes, sample).All(),
        };
    }

    /// <summary>The confirmation's cells are there already.</summary>
    private int FreshCount(IReadOnlyList<string> changes, bool isFresh) => isFresh ? cells.CountOf(changes) : 0;

    private PlanReport Blank(LoadRange load) => new()
    {
        Scenario = ScenarioSummaries.Of(request.Scenario),
        Arm = request.Arm.Name,
        Verdict = [],
        Warnings = [],
        ConfidenceLevel = request.ConfidenceLevel,
        IsConfirmed = isConfirmed,
        Capacities = [.. request.Space.Ranges.Select(CapacityOf)],
        Cost = outcome.Best is { } best ? request.Space.CostOf(best) : null,
        CostToday = request.Space.CostOf(request.Today),
        Objectives = [],
        Asked = [.. decider.Decisions.Select(each => new AskedPoint(each.Point.Units, request.Space.CostOf(each.Point), each.Verdict, each.Replications))],
        UntestedCheaperCount = outcome.UntestedCheaperCount,
        IsMonotone = outcome.IsMonotone,
        Load = load,
        Provenance = request.Scenario.Provenance,
        CellCount = cells.Count,
    };

    private PlannedCapacity CapacityOf(CapacityRange range, int index) =>
        new(range.Path, range.Min, range.Max, range.UnitPrice, request.Today.Units[index], outcome.Best?.Units[index]);
}
