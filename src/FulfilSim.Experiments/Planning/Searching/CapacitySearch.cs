using FulfilSim.Experiments.Objectives;

namespace FulfilSim.Experiments.Planning.Searching;

/// <summary>
/// The cheapest point that meets the objectives. It begins with today's, or else with the most of everything, and gives each capacity up by
/// bisection, the costliest first; then it asks of the points that are still cheaper those that say most of the others, until none is left.
/// </summary>
/// <remarks>
/// Both steps infer: what is no larger than a point that does not meet the objectives does not meet them either. Where more
/// capacity can be worse that is wrong; so neighbours of the answer are asked too, and contradictions are told. With that
/// inference the answer of a search that was not cut short is exact, as a test shows against exhaustive search.
/// </remarks>
/// <param name="space">What there is to choose from.</param>
/// <param name="decider">Asks points.</param>
/// <param name="today">Asked before all others, since more than today's can be worse and only then would the most of everything
/// mislead; null where it lies outside.</param>
public sealed class CapacitySearch(CapacitySpace space, PointDecider decider, CapacityPoint? today = null)
{
    /// <summary>Beyond so many points, cheaper ones are looked for by exchanges only, and nothing is proven.</summary>
    public const int ProvenSizeMax = 4000;

    /// <summary>The most of everything first; what lies below it is only asked where that does not do.</summary>
    private static readonly double[] OfTheWay = [1, 0.5, 0.25, 0.75];

    private readonly IReadOnlyList<CapacityPoint> _points = space.Size <= ProvenSizeMax ? space.ByCost() : [];

    /// <summary>Searches on, with what the decider knows already.</summary>
    public SearchOutcome Run()
    {
        if (FirstMet() is not { } met)
            return new(null, 0, NotMonotone());
        var best = _points.Count > 0 ? Proven(Descended(met)) : new ExchangeSearch(space, decider).Improve(Descended(met));
        AskNeighbours(best);
        best = CheapestKnown();
        return new(best, UntestedCheaperThan(best), NotMonotone());
    }

    /// <summary>Asks every point there is, from the cheapest on.</summary>
    public SearchOutcome RunGrid()
    {
        foreach (var point in space.ByCost())
        {
            if (!decider.IsSpent)
                decider.Decide(point);
        }
        var best = decider.Decisions.Any(decision => decision.IsMet) ? CheapestKnown() : null;
        var untested = best is null ? space.Size - decider.Decisions.Count : space.ByCost().Count(point => IsCheaper(point, best) && !IsAsked(point));
        return new(best, untested, NotMonotone());
    }

    /// <summary>Today's, or the most of everything; where neither does, something on the way down may, if more can be worse.</summary>
    private CapacityPoint? FirstMet()
    {
        if (decider.Decisions.Any(decision => decision.IsMet))
            return CheapestKnown();
        return Diagonal().FirstOrDefault(point => !decider.IsSpent && decider.IsMet(point));
    }

    private IEnumerable<CapacityPoint> Diagonal() => OfTheWay
        .Select(share => new CapacityPoint([.. space.Ranges.Select(range => range.Min + (int)Math.Round(share * (range.Max - range.Min)))]))
        .Prepend(today ?? space.Top)
        .Distinct();

    private CapacityPoint Descended(CapacityPoint point)
    {
        var order = Enumerable.Range(0, space.Ranges.Count)
            .OrderByDescending(index => space.Ranges[index].UnitPrice * (point.Units[index] - space.Ranges[index].Min));
        foreach (var capacity in order)
        {
            var from = point;
            var least = Bisection.Least(space.Ranges[capacity].Min, point.Units[capacity], units => decider.IsMet(from.With(capacity, units)));
            point = point.With(capacity, least);
        }
        return point;
    }

    /// <summary>Asks cheaper points until all of them are known not to do.</summary>
    private CapacityPoint Proven(CapacityPoint best)
    {
        while (!decider.IsSpent)
        {
            var open = OpenCheaperThan(best);
            if (open.Count == 0)
                break;
            if (decider.IsMet(MostTelling(open)))
                best = Descended(CheapestKnown());
        }
        return best;
    }

    /// <summary>The one that says most of the others if it does not do; of equals the costliest, which is the likeliest to do.</summary>
    private CapacityPoint MostTelling(IReadOnlyList<CapacityPoint> open) => open
        .OrderByDescending(point => open.Count(other => other.IsWithin(point)))
        .ThenByDescending(space.CostOf)
        .First();

    private List<CapacityPoint> OpenCheaperThan(CapacityPoint best)
    {
        var failing = decider.Decisions.Where(decision => !decision.IsMet).Select(decision => decision.Point).ToList();
        return [.. _points.TakeWhile(point => IsCheaper(point, best)).Where(point => !failing.Exists(point.IsWithin))];
    }

    private double UntestedCheaperThan(CapacityPoint best) =>
        _points.Count > 0 ? OpenCheaperThan(best).Count : ExchangeSearch.CountCheaper(space, best);

    private bool IsCheaper(CapacityPoint point, CapacityPoint than) => space.CostOf(point) < space.CostOf(than) - 1e-9;

    private bool IsAsked(CapacityPoint point) => decider.Decisions.Any(decision => decision.Point.Equals(point));

    private CapacityPoint CheapestKnown() =>
        decider.Decisions.Where(decision => decision.IsMet).MinBy(decision => space.CostOf(decision.Point))!.Point;

    /// <summary>A unit more of each capacity, and half of all that is left: neither should be worse than the answer.</summary>
    private void AskNeighbours(CapacityPoint best)
    {
        for (var capacity = 0; capacity < space.Ranges.Count && !decider.IsSpent; capacity++)
        {
            if (best.Units[capacity] < space.Ranges[capacity].Max)
                decider.Decide(best.With(capacity, best.Units[capacity] + 1));
        }
        var between = new CapacityPoint([.. best.Units.Zip(space.Top.Units, (low, high) => (low + high) / 2)]);
        if (!decider.IsSpent)
            decider.Decide(between);
    }

    private List<(CapacityPoint Met, CapacityPoint Missed)> NotMonotone()
    {
        var met = decider.Decisions.Where(decision => decision.IsMet).Select(decision => decision.Point);
        var missed = decider.Decisions.Where(decision => decision.Verdict == ObjectiveVerdict.Missed).Select(decision => decision.Point).ToList();
        return [.. from low in met from high in missed where low.IsWithin(high) && !low.Equals(high) select (low, high)];
    }
}
