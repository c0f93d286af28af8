using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace FulfilSim.Benchmarks.Tandem;

/// <summary>How much of the bare loop's speed the actors keep.</summary>
internal static class TandemBenchmark
{
    private const int Rounds = 5;

    /// <summary>Prints one JSON line.</summary>
    /// <param name="orders">Orders of each run.</param>
    public static void Run(long orders)
    {
        TandemNetwork.Run(orders / 10);
        BareLoop.Run(orders / 10);
        var ratios = new List<double>();
        var seconds = new List<double>();
        var result = TandemNetwork.Run(orders / 10);
        for (var round = 0; round < Rounds; round++)
        {
            var bare = Stopwatches.ProcessorSeconds(() => BareLoop.Run(orders));
            var actors = Stopwatches.ProcessorSeconds(() => result = TandemNetwork.Run(orders));
            seconds.Add(actors);
            ratios.Add(bare / actors);
        }
        var (_, bareSojourn, _) = BareLoop.Run(orders / 10);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            benchmark = "tandem",
            orders,
            ordersPerSecond = Math.Round(result.Customers / Stopwatches.Median(seconds)),
            messagesPerSecond = Math.Round(result.Messages / Stopwatches.Median(seconds)),
            meanSojournSeconds = Math.Round(result.Measures["sources.buyers.sojourn.mean"], 4),
            meanSojournSecondsOfBareLoop = Math.Round(bareSojourn, 4),
            peakMemoryMiB = Process.GetCurrentProcess().PeakWorkingSet64 >> 20,
            ratioToBareLoop = Math.Round(Stopwatches.Median(ratios), 3),
            ratios = ratios.Select(ratio => ratio.ToString("0.000", CultureInfo.InvariantCulture)),
        }));
    }
}
