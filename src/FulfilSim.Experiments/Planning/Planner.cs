using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Experiments.Planning.Searching;

namespace FulfilSim.Experiments.Planning;

/// <summary>
/// Finds the cheapest capacities that meet all objectives, confirms them with fresh seeds, and says how far they carry. All
/// points meet the same luck; the confirmation meets luck that the search has not chosen by.
/// </summary>
public sealed class Planner
{
    private const int FirstLook = 4;
    private const int SearchMax = 24;
    private const int ConfirmFirst = 12;
    private const int ConfirmMax = 30;
    private const int RoundsMax = 3;
    private const double SearchShare = 0.5; // of all cells; the rest is for the confirmation and what follows

    private readonly PlanRequest _request;
    private readonly PlanCells _cells;
    private readonly PointDecider _decider;

    public Planner(PlanRequest request, CellSupply supply)
    {
        ArgumentNullException.ThrowIfNull(request);
        _request = request;
        _cells = new(request, supply);
        var needed = ReplicationsNeeded(request.ConfidenceLevel);
        var looks = Looks.Growing(Math.Max(FirstLook, Math.Min(needed, SearchMax)), Math.Max(SearchMax, needed), request.ConfidenceLevel);
        _decider = new(new ShopResponse(request, _cells, isFresh: false), looks, (int)(request.CellsMax * SearchShare));
    }

    /// <exception cref="CellsUnfinishedException">A cell failed, or somebody asked to stop.</exception>
    public PlanReport Run()
    {
        var search = new CapacitySearch(_request.Space, _decider, _request.Space.Holds(_request.Today) ? _request.Today : null);
        var outcome = Searched(search);
        var confirmed = false;
        for (var round = 0; round < RoundsMax && outcome.Best is { } best && !confirmed; round++)
        {
            var verdict = Confirm(best);
            confirmed = verdict == ObjectiveVerdict.Met;
            if (confirmed || round == RoundsMax - 1)
                break;
            _decider.Overrule(best, verdict);
            outcome = Searched(search);
        }
        return new PlanWriter(_request, _cells, _decider, outcome, confirmed, ConfirmLooks().EachLevel).Write();
    }

    private SearchOutcome Searched(CapacitySearch search) => _request.IsGrid ? search.RunGrid() : search.Run();

    /// <summary>With fresh seeds; the level is shared by all rounds and looks there can be, so that the answer errs no more often than stated.</summary>
    private ObjectiveVerdict Confirm(CapacityPoint point)
    {
        var looks = ConfirmLooks();
        var budget = Math.Max(looks.Replications[0], _cells.CountLeft);
        return new PointDecider(new ShopResponse(_request, _cells, isFresh: true), looks, budget).Decide(point).Verdict;
    }

    private Looks ConfirmLooks()
    {
        var level = 1 - ((1 - _request.ConfidenceLevel) / RoundsMax);
        var needed = ReplicationsNeeded(1 - ((1 - level) / 2));
        return new([Math.Max(ConfirmFirst, needed), Math.Max(ConfirmMax, needed + (needed / 2))], level);
    }

    /// <summary>Replications without a miss that it takes to show a share of them; 0 where no objective is on a share.</summary>
    private int ReplicationsNeeded(double level) => _request.Scenario.Objectives
        .Select(objective => objective.ReplicationShare is { } share ? (int)Math.Ceiling(Math.Log(1 - level) / Math.Log(share)) : 0)
        .DefaultIfEmpty()
        .Max();
}
