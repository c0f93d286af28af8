using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Tests.Statistics.Estimates;

/// <summary>Long series whose mean is known.</summary>
internal static class Series
{
    /// <summary>y = mean + correlation (y before - mean) + a standard normal number.</summary>
    public static double[] AutoRegressive(int seed, double mean, double correlation, double start, int count)
    {
        var stream = Stream("autoregressive", seed);
        var noise = Normal.Of(mean: 0, standardDeviation: 1);
        var series = new double[count];
        var distance = start - mean;
        for (var index = 0; index < count; index++)
        {
            series[index] = mean + distance;
            distance = correlation * distance + noise.Sample(ref stream);
        }
        return series;
    }

    public static double[] WaitsFromEmpty(int seed, MM1 queue, int count) =>
        Waits(seed, queue.ArrivalRate, queue.ServiceRate, count);

    /// <summary>Waiting times one after the other, of which the first is 0 (Lindley 1952).</summary>
    public static double[] Waits(int seed, double arrivalRate, double serviceRate, int count)
    {
        var stream = Stream("waits", seed);
        var (gap, service) = (Exponential.WithMean(1 / arrivalRate), Exponential.WithMean(1 / serviceRate));
        var waits = new double[count];
        for (var job = 1; job < count; job++)
            waits[job] = Math.Max(0, waits[job - 1] + service.Sample(ref stream) - gap.Sample(ref stream));
        return waits;
    }

    private static RandomStream Stream(string purpose, int seed) =>
        new Streams(seed: 5, replication: 0).For(Purpose.Named(purpose), seed);
}
