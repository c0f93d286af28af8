using System.Diagnostics;
using System.Text.Json;
using FulfilSim.Live.Http;

namespace FulfilSim.Benchmarks.Load;

/// <summary>The HTTP client alone, closed, over 32 connections, against a bare API; other generators take turns with it.</summary>
internal static class HttpBenchmark
{
    private const int Callers = 32;
    private const int Rounds = 5;
    private const int WarmUpSeconds = 3; // code is compiled while it runs

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <param name="seconds">Of each turn.</param>
    public static void Run(int seconds)
    {
        using var shop = ServerProcess.Shop();
        var url = $"{shop.Url}/bare";
        if (OtherGenerator.Hey.Drive(WarmUpSeconds, url) is null)
        {
            Console.Error.WriteLine("hey is not installed: there is nothing to be held against (Debian's package hey).");
            return;
        }
        using var sender = new HttpSender(new HttpSenderOptions { ConnectionsMax = Callers }, TimeProvider.System);
        var call = new HttpCall { Origin = shop.Origin, Target = "/bare" };
        Drive(sender, call, WarmUpSeconds);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => new Round(
            OtherGenerator.Hey.Drive(seconds, url)!.Value, Drive(sender, call, seconds), OtherGenerator.Wrk.Drive(seconds, url))).ToList();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            benchmark = "http",
            connections = Callers,
            rounds = Rounds,
            secondsEach = seconds,
            requestsPerSecond = Math.Round(Stopwatches.Median([.. rounds.Select(round => round.Ours)])),
            heyRequestsPerSecond = Math.Round(Stopwatches.Median([.. rounds.Select(round => round.Hey)])),
            wrkRequestsPerSecond = rounds[0].Wrk is null ? (double?)null : Math.Round(Stopwatches.Median([.. rounds.Select(round => round.Wrk!.Value)])),
            ratioToHey = Ratio(rounds, round => round.Ours / round.Hey),
            ratioToHeyMin = Math.Round(rounds.Min(round => round.Ours / round.Hey), 2),
            ratioToHeyMax = Math.Round(rounds.Max(round => round.Ours / round.Hey), 2),
            ratioToWrk = rounds[0].Wrk is null ? (double?)null : Ratio(rounds, round => round.Ours / round.Wrk!.Value),
        }));
    }

    /// <summary>Requests a second of so many callers, each of whom asks again when answered.</summary>
    private static double Drive(HttpSender sender, HttpCall call, int seconds)
    {
        var watch = Stopwatch.StartNew();
        var end = Stopwatch.GetTimestamp() + (seconds * Stopwatch.Frequency);
        var counts = Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(() => AskAsync(sender, call, end)))).GetAwaiter().GetResult();
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task<long> AskAsync(HttpSender sender, HttpCall call, long end)
    {
        var count = 0L;
        for (; Stopwatch.GetTimestamp() < end; count++)
        {
            var reply = await sender.SendAsync(call, Timeout, CancellationToken.None);
            if (reply.Status != 200 || reply.Body.Length != 2)
                throw new InvalidOperationException($"{reply.Ending} {reply.Status} {reply.Detail}");
        }
        return count;
    }

    private static double Ratio(IEnumerable<Round> rounds, Func<Round, double> ratio) => Math.Round(Stopwatches.Median([.. rounds.Select(ratio)]), 2);

    private readonly record struct Round(double Hey, double Ours, double? Wrk);
}
