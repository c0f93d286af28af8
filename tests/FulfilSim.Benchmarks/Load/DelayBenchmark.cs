using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FulfilSim.Live.Http;

namespace FulfilSim.Benchmarks.Load;

/// <summary>
/// What the client adds to what it measures: latencies at a server that waits for 20 ms and says what it was. A bare socket takes
/// turns with it: what that sees beyond what the server says is the machine's.
/// </summary>
internal static class DelayBenchmark
{
    private const int Callers = 4;
    private const int Rounds = 10;
    private const string Target = "/";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <param name="seconds">How long each of the two is measured.</param>
    public static void Run(int seconds)
    {
        using var server = ServerProcess.Delay();
        using var sender = new HttpSender(new HttpSenderOptions(), TimeProvider.System);
        var call = new HttpCall { Origin = server.Origin, Target = Target };
        Measure(end => AskAsync(sender, call, end), seconds: 2); // code is compiled while it runs
        var (ours, bare) = (new List<DelaySample>(), new List<DelaySample>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.AddRange(Measure(end => AskAsync(sender, call, end), (double)seconds / Rounds));
            bare.AddRange(Measure(end => Task.Factory.StartNew(
                () => BareCaller.Ask(server.Origin, Target, end), TaskCreationOptions.LongRunning), (double)seconds / Rounds));
        }
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            benchmark = "delay",
            requests = ours.Count,
            unit = "ms",
            latencyP50 = Quantile(ours, 0.5, sample => sample.Latency),
            latencyP99 = Quantile(ours, 0.99, sample => sample.Latency),
            serverP50 = Quantile(ours, 0.5, sample => sample.Server),
            serverP99 = Quantile(ours, 0.99, sample => sample.Server),
            gapP50 = Gap(ours, 0.5),
            gapP99 = Gap(ours, 0.99),
            bareSocketGapP50 = Gap(bare, 0.5),
            bareSocketGapP99 = Gap(bare, 0.99),
        }));
    }

    private static List<DelaySample> Measure(Func<long, Task<List<DelaySample>>> ask, double seconds)
    {
        var end = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);
        return [.. Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(() => ask(end)))).GetAwaiter().GetResult().SelectMany(each => each)];
    }

    private static async Task<List<DelaySample>> AskAsync(HttpSender sender, HttpCall call, long end)
    {
        var samples = new List<DelaySample>();
        while (Stopwatch.GetTimestamp() < end)
        {
            var reply = await sender.SendAsync(call, Timeout, CancellationToken.None);
            var server = double.Parse(reply.Header("X-Delay-Microseconds") ?? "NaN", CultureInfo.InvariantCulture) / 1000;
            samples.Add(new(Stopwatch.GetElapsedTime(reply.Asked, reply.Done).TotalMilliseconds, server));
        }
        return samples;
    }

    private static double Gap(List<DelaySample> samples, double share) =>
        Math.Round(Quantile(samples, share, sample => sample.Latency) - Quantile(samples, share, sample => sample.Server), 3);

    private static double Quantile(List<DelaySample> samples, double share, Func<DelaySample, double> value) =>
        Math.Round(samples.Select(value).Order().ElementAt((int)(share * (samples.Count - 1))), 3);
}
