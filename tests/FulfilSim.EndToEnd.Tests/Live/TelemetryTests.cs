using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using FulfilSim.EndToEnd.Tests.Cli;
using FulfilSim.Experiments.Live;
using FulfilSim.Live.Health;
using FulfilSim.Live.Measuring;
using FulfilSim.Live.Telemetry;

namespace FulfilSim.EndToEnd.Tests.Live;

public sealed class TelemetryTests
{
    private static readonly string Scenario = Path.Combine(Cluster.ClusterFiles.Root(), "scenarios", "load-a-shop.json");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public void A_collector_gets_all_figures_of_a_block_by_its_end()
    {
        using var collector = new FakeCollector();
        RunBlock(collector.Address, TimeSpan.FromHours(1)).ShouldBeEmpty();
        var (head, body) = collector.Requests.ShouldHaveSingleItem();
        head.ShouldStartWith("POST /v1/metrics HTTP/1.1\r\n");
        head.ShouldContain("Content-Type: application/x-protobuf", Case.Insensitive);
        foreach (var word in new[]
        {
            "fulfilsim.load.intents", "fulfilsim.load.intents.arisen", "fulfilsim.load.requests", "fulfilsim.load.sends",
            "fulfilsim.load.request.duration", "fulfilsim.load.send.lag", "fulfilsim.load.requests.in_flight", "fulfilsim.load.buyers.waiting",
            "service.name", "fulfilsim.run.id", "run-4711", "fulfilsim.scenario", "black-friday", "fulfilsim.arm", "reference",
            "place", "verdict", "good",
        })
        {
            body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)).ShouldBeGreaterThan(-1, word);
        }
    }

    [Fact]
    public async Task While_a_block_runs_figures_come_now_and_then()
    {
        using var collector = new FakeCollector();
        using var instruments = new LoadInstruments(["place"]);
        using var export = TelemetryExport.Start(Options(collector.Address, TimeSpan.FromMilliseconds(100)));
        var begin = Stopwatch.StartNew();
        while (collector.Requests.Count < 3 && begin.Elapsed < Patience)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        collector.Requests.Count.ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public void Nobody_at_the_address_is_a_warning_that_keeps_secrets_and_no_more()
    {
        var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        free.Dispose();
        var begin = Stopwatch.StartNew();
        var warning = RunBlock(new($"http://user:secret@127.0.0.1:{port}"), TimeSpan.FromHours(1));
        warning.ShouldStartWith($"1 of 1 exports did not reach the collector at http://127.0.0.1:{port} (");
        warning.ShouldNotContain("secret");
        begin.Elapsed.ShouldBeLessThan(Patience);
    }

    [Fact]
    public void A_collector_that_refuses_is_named_with_its_status()
    {
        using var collector = new FakeCollector("401 Unauthorized");
        RunBlock(collector.Address, TimeSpan.FromHours(1)).ShouldContain("(status 401)");
    }

    [Fact]
    public void A_collector_that_never_answers_holds_the_end_up_for_no_longer_than_the_limit()
    {
        using var collector = new FakeCollector(isSilent: true);
        var begin = Stopwatch.StartNew();
        RunBlock(collector.Address, TimeSpan.FromHours(1)).ShouldNotBeEmpty();
        begin.Elapsed.ShouldBeLessThan(Patience);
    }

    [Fact]
    public void The_command_sends_what_its_blocks_measure_and_says_what_did_not_arrive()
    {
        using var collector = new FakeCollector();
        using var fulfilsim = new Fulfilsim();
        string[] words = ["load", Scenario, "--time-scale", "60", "--otlp", collector.Address.ToString(), "--run-id"];
        fulfilsim.Run([.. words, "one"]).Error.ShouldNotContain("the collector at"); // the garbage collector may be named
        collector.Requests.Count.ShouldBeGreaterThan(0);
        collector.Requests[^1].Body.AsSpan().IndexOf("fulfilsim.load.intents"u8).ShouldBeGreaterThan(-1);
        collector.Requests[^1].Body.AsSpan().IndexOf("load-a-shop"u8).ShouldBeGreaterThan(-1);
        collector.Dispose();
        var answer = fulfilsim.Run([.. words, "two"]);
        answer.Error.ShouldContain("did not reach the collector at http://127.0.0.1:");
        answer.Out.ShouldContain("Live load on reference");
    }

    private static TelemetryOptions Options(Uri endpoint, TimeSpan interval) => new()
    {
        Endpoint = endpoint,
        RunId = "run-4711",
        Scenario = "black-friday",
        Arm = "reference",
        Version = "0.0.0",
        Interval = interval,
        Limit = TimeSpan.FromSeconds(1),
    };

    /// <summary>A block of one request; gives the warning of its export.</summary>
    private static string RunBlock(Uri endpoint, TimeSpan interval)
    {
        var time = TimeProvider.System;
        using var instruments = new LoadInstruments(["place"]);
        using var export = TelemetryExport.Start(Options(endpoint, interval));
        using var monitor = new LoadMonitor(
            time,
            new() { Block = new(1, 1, "reference", TimeSpan.FromMinutes(1)), Meter = new() { Steps = ["place"] } },
            time.GetTimestamp(),
            new Gauges(),
            new ProcessProbes(),
            new Nobody(),
            instruments);
        var now = time.GetTimestamp();
        monitor.Meter.Arisen(now);
        monitor.Meter.Ended(new(0, now, now, now + 1000, RequestVerdict.Good, 200, 5));
        monitor.Meter.Decided(new(now, new(Fulfilment.Results.Outcome.Fulfilled, 0), null, null, null));
        monitor.Close(LiveEnding.Completed).Steps[0].Verdicts.Good.ShouldBe(1);
        return export.Close();
    }

    private sealed class Gauges : ILoadGauges
    {
        public long InFlight => 3;

        public long Waiting => 4;
    }

    private sealed class Nobody : ISnapshotWatcher
    {
        public void See(LiveSnapshot snapshot)
        {
        }
    }
}
