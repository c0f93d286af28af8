namespace FulfilSim.Experiments.Planning.Searching;

/// <summary>
/// For spaces too large to look at every point: gives up some units of one capacity and makes up for them with fewer costs of
/// another, as long as that saves something (a pattern search over pairs, with halving steps).
/// </summary>
internal sealed class ExchangeSearch(CapacitySpace space, PointDecider decider)
{
    public CapacityPoint Improve(CapacityPoint best)
    {
        var step = space.Ranges.Max(range => Math.Max(1, (range.Max - range.Min) / 4));
        while (step >= 1 && !decider.IsSpent)
        {
            if (Exchanges(best, step).FirstOrDefault(point => !decider.IsSpent && decider.IsMet(point)) is { } better)
                best = better;
            else
                step /= 2;
        }
        return best;
    }

    /// <summary>Upper bound of the points that cost less: those in the box of the space below the answer's cost.</summary>
    public static double CountCheaper(CapacitySpace space, CapacityPoint best) =>
        space.Size - best.Units.Zip(space.Ranges, (units, range) => range.Max - units + 1.0).Aggregate(1.0, (size, count) => size * count);

    /// <summary>All moves that save something: units of one capacity given up, or exchanged for those of another.</summary>
    private IEnumerable<CapacityPoint> Exchanges(CapacityPoint from, int step)
    {
        for (var given = 0; given < space.Ranges.Count; given++)
        {
            var fewer = from.Units[given] - step;
            if (fewer < space.Ranges[given].Min)
                continue;
            yield return from.With(given, fewer);
            for (var taken = 0; taken < space.Ranges.Count; taken++)
            {
                if (taken != given && Exchanged(from.With(given, fewer), given, taken, step) is { } point)
                    yield return point;
            }
        }
    }

    /// <summary>As many units of the other as still leave a saving, at most a step more.</summary>
    private CapacityPoint? Exchanged(CapacityPoint point, int given, int taken, int step)
    {
        var saved = step * space.Ranges[given].UnitPrice;
        var affordable = (int)Math.Min(step, Math.Ceiling(saved / space.Ranges[taken].UnitPrice) - 1);
        var units = Math.Min(space.Ranges[taken].Max, point.Units[taken] + affordable);
        return units > point.Units[taken] ? point.With(taken, units) : null;
    }
}
