namespace FulfilSim.Benchmarks;

/// <summary>Times by which benchmarks compare.</summary>
internal static class Stopwatches
{
    /// <summary>Processor time, collections included: what others do on the machine counts less in it than in elapsed time.</summary>
    public static double ProcessorSeconds(Action work)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    public static double Median(IReadOnlyList<double> values) => values.Order().ElementAt(values.Count / 2);
}
