using System.Globalization;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Experiments.Planning.Searching;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Planning;

/// <summary>The failure rate of the answer by demand, the knee of that curve, and how far demand may grow.</summary>
/// <param name="changes">What makes the answer of the scenario.</param>
/// <param name="load">How much of it was ever measured.</param>
internal sealed class LoadCurve(PlanRequest request, PlanCells cells, IReadOnlyList<string> changes, LoadRange load)
{
    private const int PointReplications = 4;
    private const int CloseReplications = 12;
    private const double RiseMin = 0.005; // half a percentage point
    private const double GapMax = 0.06;

    private static readonly double[] Factors = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];
    private static readonly double[] FurtherFactors = [3, 4, 6, 8];

    private readonly SortedDictionary<double, CurvePoint> _points = [];

    /// <summary>In the order of demand.</summary>
    public IReadOnlyList<CurvePoint> Points => [.. _points.Values];

    /// <summary>Asks the fixed multiples, then those that narrow the head-room down.</summary>
    /// <param name="today">How the answer itself stands: known from its confirmation.</param>
    public HeadRoom Trace(PlanSample today, ObjectiveVerdict verdict)
    {
        _points[1] = PointOf(1, today, verdict);
        foreach (var factor in Factors.Where(factor => factor != 1 && MayAsk(factor, PointReplications)))
            _points[factor] = Asked(factor, Looks.Growing(PointReplications, PointReplications, request.ConfidenceLevel));
        foreach (var factor in FurtherFactors)
        {
            if (_points.Values.Any(point => point.Factor > 1 && point.Verdict != ObjectiveVerdict.Met) || !MayAsk(factor, PointReplications))
                break;
            _points[factor] = Asked(factor, Looks.Growing(PointReplications, PointReplications, request.ConfidenceLevel));
        }
        return Narrowed();
    }

    /// <summary>From here on the failure rate rises steeply; null when it does not.</summary>
    public double? Knee() => KneeFinder.Of([.. _points.Values.Select(point => (point.Factor, point.FailureRate.Mean))], RiseMin);

    private HeadRoom Narrowed()
    {
        var looks = Looks.Growing(PointReplications, CloseReplications, request.ConfidenceLevel);
        while (Bracket() is var (low, high) && high - low > GapMax && MayAsk((low + high) / 2, CloseReplications))
        {
            var middle = Math.Round((low + high) / 2, 3);
            _points[middle] = Asked(middle, looks);
        }
        if (Bracket() is not var (shown, missed))
        {
            var largest = _points.Values.LastOrDefault(point => point.Verdict == ObjectiveVerdict.Met)?.Factor;
            return new(largest, null, IsMissed: false, largest is { } factor && load.IsBeyond(factor));
        }
        return new(shown, missed, _points[missed].Verdict == ObjectiveVerdict.Missed, load.IsBeyond(shown));
    }

    /// <summary>The last multiple, from today's on, up to which all are met, and the next one; null when there is none such.</summary>
    private (double Low, double High)? Bracket()
    {
        var from = _points.Values.SkipWhile(point => point.Factor < 1).ToList();
        var index = from.FindIndex(point => point.Verdict != ObjectiveVerdict.Met);
        return index <= 0 ? null : (from[index - 1].Factor, from[index].Factor);
    }

    private bool MayAsk(double factor, int replications) => cells.CountLeft >= replications && factor > 0;

    private CurvePoint Asked(double factor, Looks looks)
    {
        PlanSample? sample = null;
        var verdict = ObjectiveVerdict.Inconclusive;
        foreach (var look in looks.Replications)
        {
            sample = cells.Of([.. changes, FactorChange(factor)], isFresh: true, look)!;
            verdict = sample.Verdict(looks.EachLevel);
            if (verdict != ObjectiveVerdict.Inconclusive)
                break;
        }
        return PointOf(factor, sample!, verdict);
    }

    private CurvePoint PointOf(double factor, PlanSample sample, ObjectiveVerdict verdict) =>
        new(factor, sample.Measure(Measures.FailureRate, request.ConfidenceLevel), verdict, load.IsBeyond(factor));

    private string FactorChange(double factor) =>
        string.Create(CultureInfo.InvariantCulture, $"demand.factor={request.Scenario.Shop.Demand.Factor * factor:R}");
}
