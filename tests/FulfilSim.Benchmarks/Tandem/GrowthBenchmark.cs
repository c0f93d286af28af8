using System.Diagnostics;
using System.Text.Json;

namespace FulfilSim.Benchmarks.Tandem;

/// <summary>Ten times the orders take ten times as long, and no more memory.</summary>
internal static class GrowthBenchmark
{
    /// <summary>Prints one JSON line a size: 1, 10 and 100 times <paramref name="orders"/>.</summary>
    public static void Run(long orders)
    {
        TandemNetwork.Run(orders / 10);
        foreach (var size in new[] { orders, 10 * orders, 100 * orders })
        {
            var customers = 0L;
            var seconds = Stopwatches.ProcessorSeconds(() => customers = TandemNetwork.Run(size).Customers);
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                benchmark = "growth",
                orders = customers,
                microsecondsPerOrder = Math.Round(seconds / customers * 1e6, 3),
                liveMiB = Math.Round(GC.GetTotalMemory(forceFullCollection: true) / 1048576.0, 1),
                peakMemoryMiB = Process.GetCurrentProcess().PeakWorkingSet64 >> 20,
            }));
        }
    }
}
