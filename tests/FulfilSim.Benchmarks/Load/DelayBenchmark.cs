using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FulfilSim.Live.Http;

namespace FulfilSim.Benchmarks.Load;

/// <summary>What the client adds to what it measures: latencies at a server that waits for exactly 20 ms and says what it was.</summary>
internal static class DelayBenchmark
{
    private const int Callers = 4;
    private const string Target = "/delay?ms=20";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <param name="seconds">How long it is measured.</param>
    public static void Run(int seconds)
    {
        using var shop = new BareShop();
        using var sender = new HttpSender(new HttpSenderOptions(), TimeProvider.System);
        var call = new HttpCall { Origin = shop.Origin, Target = Target };
        Measure(sender, call, seconds: 2); // code is compiled while it runs
        var samples = Measure(sender, call, seconds);
        var (p50, p99) = (Gap(samples, 0.5), Gap(samples, 0.99));
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            benchmark = "delay",
            requests = samples.Count,
            latencyP50 = Quantile(samples, 0.5, sample => sample.Latency),
            latencyP99 = Quantile(samples, 0.99, sample => sample.Latency),
            serverP50 = Quantile(samples, 0.5, sample => sample.Server),
            serverP99 = Quantile(samples, 0.99, sample => sample.Server),
            gapP50 = p50,
            gapP99 = p99,
            ownGapP99 = Quantile(samples, 0.99, sample => sample.Latency - sample.Server),
            unit = "ms",
        }));
    }

    private static List<Sample> Measure(HttpSender sender, HttpCall call, int seconds)
    {
        var end = Stopwatch.GetTimestamp() + (seconds * Stopwatch.Frequency);
        var all = Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(() => AskAsync(sender, call, end)))).GetAwaiter().GetResult();
        return [.. all.SelectMany(each => each)];
    }

    private static async Task<List<Sample>> AskAsync(HttpSender sender, HttpCall call, long end)
    {
        var samples = new List<Sample>();
        while (Stopwatch.GetTimestamp() < end)
        {
            var reply = await sender.SendAsync(call, Timeout, CancellationToken.None);
            var server = double.Parse(reply.Header("X-Delay-Microseconds") ?? "NaN", CultureInfo.InvariantCulture) / 1000;
            samples.Add(new(Stopwatch.GetElapsedTime(reply.Asked, reply.Done).TotalMilliseconds, server));
        }
        return samples;
    }

    private static double Gap(List<Sample> samples, double share) =>
        Math.Round(Quantile(samples, share, sample => sample.Latency) - Quantile(samples, share, sample => sample.Server), 3);

    private static double Quantile(List<Sample> samples, double share, Func<Sample, double> value) =>
        Math.Round(samples.Select(value).Order().ElementAt((int)(share * (samples.Count - 1))), 3);

    /// <param name="Latency">As the client saw it, in ms.</param>
    /// <param name="Server">As the server said, in ms.</param>
    private readonly record struct Sample(double Latency, double Server);
}
