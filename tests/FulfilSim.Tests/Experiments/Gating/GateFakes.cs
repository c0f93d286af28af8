using FulfilSim.Experiments.Gating;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Experiments.Gating;

/// <summary>Gates over made-up numbers.</summary>
internal static class GateFakes
{
    public static readonly GateMeasure Sojourn = new("sources.calls.sojourn.mean", GateUnit.Seconds, "s", WorseWay.Higher);
    public static readonly GateMeasure Goodput = new("sources.calls.goodput", GateUnit.PerSecond, "1/s", WorseWay.Lower);

    public static GatePlan Plan(int budget, params GateCheck[] checks) => new(checks, GatePlan.FamilyErrorDefault, budget);

    public static GateCheck Check(double margin, GateMeasure? measure = null, Anchor? anchor = null) =>
        new(Arm.ReferenceName, measure ?? Sojourn, margin, anchor);

    public static MeasureSeries Series(params double[] values) => new(values, null);

    public static MeasureSeries Series(int count, Func<int, double> value) => new([.. Enumerable.Range(0, count).Select(value)], null);

    /// <summary>A number as from the standard normal distribution.</summary>
    public static double Noise(int index, int purpose = 0)
    {
        var stream = new Streams(11, index).For(Purpose.Named("gate test"), purpose);
        return Gaussian.Quantile(stream.NextOpenUnit());
    }
}

/// <summary>A subject whose replications are numbers.</summary>
internal sealed class FakeSubject(int count, Func<int, double> reference, Func<int, double> head, bool isUnchanged = false) : IGateSubject
{
    public UnderTest UnderTest => UnderTest.Model;

    public IReadOnlyList<string> Notes => [];

    public GateSample? Sample(int replications) => replications > count ? null : new(
        isUnchanged,
        _ => GateFakes.Series(replications, head),
        _ => GateFakes.Series(replications, reference));
}
