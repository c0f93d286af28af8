using System.Diagnostics.Metrics;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Live.Measuring;
using FulfilSim.Live.Telemetry;
using FulfilSim.Tests.Live.Health;
using static FulfilSim.Tests.Live.Measuring.Requests;

namespace FulfilSim.Tests.Live.Telemetry;

public sealed class LoadInstrumentsSpec : IDisposable
{
    private readonly HandClock _clock = new();
    private readonly LoadInstruments _instruments = new(["place", "confirm"]);
    private readonly MeterListener _listener = new();
    private readonly LoadMonitor _monitor;
    private readonly Dictionary<string, long> _counts = [];
    private readonly List<(string What, double Seconds)> _timed = [];

    public LoadInstrumentsSpec()
    {
        _monitor = new LoadMonitor(
            _clock,
            new() { Block = new(1, 1, "reference", Seconds(60)), Meter = new() { Steps = ["place", "confirm"], WarmUp = Seconds(1) } },
            startedAt: 0,
            new Gauges(),
            new FakeProbes(),
            new Nobody(),
            _instruments);
    }

    [Fact]
    public void What_was_counted_is_seen_by_whoever_listens()
    {
        Listen();
        var payment = Causes.All.Index().First(cause => cause.Item.Category == "payment").Index;
        _monitor.Meter.Ended(Punctual(500, 20));
        _monitor.Meter.Ended(Punctual(1500, 20));
        _monitor.Meter.Ended(Request(1500, 1510, 1530, RequestVerdict.TimedOut, 0, step: 1));
        _monitor.Meter.Sent(HandClock.At(1500), HandClock.At(1800));
        _monitor.Meter.Missed(HandClock.At(1500));
        _monitor.Meter.Arisen(HandClock.At(1500));
        _monitor.Meter.Arisen(HandClock.At(1500));
        _monitor.Meter.Decided(new(HandClock.At(1500), new(Outcome.Failed, payment), null, null, null));
        _monitor.Meter.Decided(new(HandClock.At(1500), new(Outcome.CancelledByBuyer, 0), null, null, null));
        _clock.Pass(Seconds(2));
        _listener.RecordObservableInstruments();
        _counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key} = {count.Value}").ShouldBe(
        [
            "fulfilsim.load.buyers.waiting = 4",
            "fulfilsim.load.intents outcome=cancelled-by-buyer phase=counted = 1",
            "fulfilsim.load.intents outcome=failed category=payment phase=counted = 1",
            "fulfilsim.load.intents.arisen = 2",
            "fulfilsim.load.requests step=confirm verdict=timed-out phase=counted = 1",
            "fulfilsim.load.requests step=place verdict=good phase=counted = 1",
            "fulfilsim.load.requests step=place verdict=good phase=warm-up = 1",
            "fulfilsim.load.requests.in_flight = 3",
            "fulfilsim.load.sends send=in-time phase=counted = 1",
            "fulfilsim.load.sends send=in-time phase=warm-up = 1",
            "fulfilsim.load.sends send=late phase=counted = 1",
            "fulfilsim.load.sends send=missed phase=counted = 1",
        ]);
    }

    [Fact]
    public void Each_duration_is_recorded_once_however_often_the_meter_is_read()
    {
        Listen();
        _monitor.Meter.Ended(Request(1500, 1510, 1530));
        _monitor.Meter.Ended(Request(1500, 1510, 1530));
        _clock.Pass(Seconds(5));
        Of("fulfilsim.load.request.duration step=place from=intended phase=counted", 0.03, 2);
        Of("fulfilsim.load.request.duration step=place from=sent phase=counted", 0.02, 2);
        Of("fulfilsim.load.send.lag phase=counted", 0.01, 2);
        _timed.Count.ShouldBe(6);
    }

    [Fact]
    public void Where_nobody_listens_nothing_is_recorded()
    {
        _monitor.Meter.Ended(Request(1500, 1510, 1530));
        _clock.Pass(Seconds(5));
        Listen();
        _clock.Pass(Seconds(5));
        _timed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://127.0.0.1:4318", "http://127.0.0.1:4318/v1/metrics")]
    [InlineData("http://127.0.0.1:4318/", "http://127.0.0.1:4318/v1/metrics")]
    [InlineData("https://collector.example/otlp", "https://collector.example/otlp/v1/metrics")]
    [InlineData("https://collector.example/otlp/v1/metrics", "https://collector.example/otlp/v1/metrics")]
    public void Metrics_go_to_the_protocols_own_path_unless_the_address_names_one(string endpoint, string signal) =>
        TelemetryExport.SignalOf(new(endpoint)).ToString().ShouldBe(signal);

    public void Dispose()
    {
        _listener.Dispose();
        _monitor.Dispose();
        _instruments.Dispose();
    }

    private static TimeSpan Seconds(double count) => TimeSpan.FromSeconds(count);

    private static string NameOf(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Prepend(instrument.Name));

    private void Of(string what, double seconds, int count)
    {
        var own = _timed.Where(timed => timed.What == what).ToList();
        own.Count.ShouldBe(count);
        own.ShouldAllBe(timed => Math.Abs(timed.Seconds - seconds) <= seconds / 128);
    }

    private void Listen()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == LoadInstruments.MeterName)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => _counts[NameOf(instrument, tags)] = value);
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => _timed.Add((NameOf(instrument, tags), value)));
        _listener.Start();
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
