using FulfilSim.Experiments.Objectives;
using FulfilSim.Experiments.Planning.Searching;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Experiments.Planning;

/// <summary>Answers by a rule, without any chance.</summary>
internal sealed class SureResponse(Func<CapacityPoint, bool> isMet) : IPlanResponse
{
    public HashSet<CapacityPoint> Asked { get; } = [];

    public ObjectiveVerdict Judge(CapacityPoint point, int replications, double confidenceLevel)
    {
        Asked.Add(point);
        return isMet(point) ? ObjectiveVerdict.Met : ObjectiveVerdict.Missed;
    }
}

/// <summary>A failure rate of a point, seen through the same luck at every point and a little luck of its own.</summary>
internal sealed class NoisyResponse(ulong seed, Func<CapacityPoint, double> rate, double bound, double common, double own) : IPlanResponse
{
    public ObjectiveVerdict Judge(CapacityPoint point, int replications, double confidenceLevel)
    {
        double[] values = [.. Enumerable.Range(0, replications).Select(replication => rate(point) + Noise(point, replication))];
        var objective = new Objective("failureRate", bound, IsAtMost: true);
        return ObjectiveJudge.Judge(objective, ObjectiveSample.Of("failure rate", "", values), confidenceLevel).Verdict;
    }

    private double Noise(CapacityPoint point, int replication)
    {
        var streams = new Streams(seed, replication);
        var entity = point.Units.Aggregate(1L, (sum, units) => (sum * 1009) + units);
        return (common * Normal(streams, 0)) + (own * Normal(streams, entity));
    }

    private static double Normal(Streams streams, long entity)
    {
        var stream = streams.For(Purpose.Named("noise"), entity);
        return Gaussian.Quantile(stream.NextOpenUnit());
    }
}
