using FulfilSim.Experiments.Objectives;

namespace FulfilSim.Experiments.Planning.Searching;

/// <summary>
/// Decides points, with few replications where the answer is clear and many where it is close. Each point is decided once.
/// </summary>
/// <param name="cellsMax">Replications that all points together may have; when they are used up, points stay undecided.</param>
public sealed class PointDecider(IPlanResponse response, Looks looks, int cellsMax)
{
    private readonly OrderedDictionary<CapacityPoint, PointDecision> _decisions = [];

    /// <summary>Every point of which something is known, in the order they were asked for.</summary>
    public IReadOnlyList<PointDecision> Decisions => [.. _decisions.Values];

    /// <summary>Replications used.</summary>
    public int CellCount { get; private set; }

    /// <summary>No further point can be begun.</summary>
    public bool IsSpent => CellCount + looks.Replications[0] > cellsMax;

    public bool IsMet(CapacityPoint point) => Decide(point).IsMet;

    public PointDecision Decide(CapacityPoint point)
    {
        if (_decisions.TryGetValue(point, out var known))
            return known;
        var decision = new PointDecision(point, ObjectiveVerdict.Inconclusive, 0);
        foreach (var look in looks.Replications)
        {
            if (CellCount + look - decision.Replications > cellsMax)
                break;
            CellCount += look - decision.Replications;
            decision = new(point, response.Judge(point, look, looks.EachLevel), look);
            if (decision.Verdict != ObjectiveVerdict.Inconclusive)
                break;
        }
        return decision.Replications == 0 ? decision : _decisions[point] = decision; // nothing was found out
    }

    /// <summary>Better evidence says otherwise: the search has to go on without the point.</summary>
    public void Overrule(CapacityPoint point, ObjectiveVerdict verdict) => _decisions[point] = Decide(point) with { Verdict = verdict };
}
