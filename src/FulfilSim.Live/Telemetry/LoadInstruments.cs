using System.Diagnostics.Metrics;
using System.Text.Json;
using FulfilSim.Experiments.Live;
using FulfilSim.Fulfilment.Lives.Words;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Live.Measuring;
using FulfilSim.Statistics;

namespace FulfilSim.Live.Telemetry;

/// <summary>
/// A block's figures as instruments that any listener of .NET's metrics can read. Fed once a second with what was counted
/// anyway: nothing is done for them where requests are made.
/// </summary>
public sealed class LoadInstruments : IDisposable
{
    /// <summary>Name that listeners ask for.</summary>
    public const string MeterName = "FulfilSim.Load";

    private const string Prefix = "fulfilsim.load.";

    /// <summary>From 1 ms to 100 s, three a decade.</summary>
    private static readonly double[] Bounds = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];

    private readonly Meter _meter = new(MeterName);
    private readonly IReadOnlyList<string> _steps;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _lag;
    private volatile Totals _totals = new([], [], [], 0, 0, 0);

    /// <param name="steps">Names of the journey's steps.</param>
    public LoadInstruments(IReadOnlyList<string> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        _steps = steps;
        _meter.CreateObservableCounter(Prefix + "intents.arisen", () => _totals.Arisen, "{intent}", "Potential intents that came up.");
        _meter.CreateObservableCounter(Prefix + "intents", () => _totals.Intents, "{intent}", "Intents that are decided, by outcome.");
        _meter.CreateObservableCounter(Prefix + "requests", () => _totals.Requests, "{request}", "Requests that came to their end, by step and verdict.");
        _meter.CreateObservableCounter(Prefix + "sends", () => _totals.Sends, "{send}", "First requests of submissions: made in time, made late, missed.");
        _meter.CreateObservableUpDownCounter(Prefix + "requests.in_flight", () => _totals.InFlight, "{request}", "Requests under way.");
        _meter.CreateObservableUpDownCounter(Prefix + "buyers.waiting", () => _totals.Waiting, "{buyer}", "Buyers who wait for something.");
        var advice = new InstrumentAdvice<double> { HistogramBucketBoundaries = Bounds };
        _duration = _meter.CreateHistogram(Prefix + "request.duration", "s", "From the intended moment, and from sending, to the end.", null, advice);
        _lag = _meter.CreateHistogram(Prefix + "send.lag", "s", "From the intended moment of a send to the send.", null, advice);
    }

    public void Dispose() => _meter.Dispose();

    /// <summary>Takes over what is known now.</summary>
    /// <param name="slot">Counted since the last time.</param>
    /// <param name="warmUpSlot">The same, of the warm-up.</param>
    internal void Update(LiveMeter meter, MeterPart slot, MeterPart warmUpSlot, ILoadGauges gauges)
    {
        (MeterPart Part, string Phase)[] phases = [(meter.Counted, "counted"), (meter.WarmUp, "warm-up")];
        _totals = new(
            [.. phases.SelectMany(phase => IntentsOf(phase.Part, phase.Phase))],
            [.. phases.SelectMany(phase => RequestsOf(phase.Part, phase.Phase))],
            [.. phases.SelectMany(phase => SendsOf(phase.Part, phase.Phase))],
            meter.Counted.Arisen + meter.WarmUp.Arisen,
            gauges.InFlight,
            gauges.Waiting);
        Record(slot, "counted");
        Record(warmUpSlot, "warm-up");
    }

    /// <summary>Failed ones by category: a reader may add them up again.</summary>
    private static IEnumerable<Measurement<long>> IntentsOf(MeterPart part, string phase)
    {
        foreach (var outcome in Enum.GetValues<Outcome>().Where(outcome => outcome is not (Outcome.Open or Outcome.Failed) && part[outcome] > 0))
            yield return new(part[outcome], Tag("outcome", OutcomeWords.NameOf(outcome)), Tag("phase", phase));
        foreach (var (category, count) in part.Categories)
            yield return new(count, Tag("outcome", OutcomeWords.NameOf(Outcome.Failed)), Tag("category", category), Tag("phase", phase));
    }

    private static IEnumerable<Measurement<long>> SendsOf(MeterPart part, string phase) =>
        from send in new[] { ("in-time", part.Made - part.Late), ("late", part.Late), ("missed", part.Missed) }
        where send.Item2 > 0
        select new Measurement<long>(send.Item2, Tag("send", send.Item1), Tag("phase", phase));

    private IEnumerable<Measurement<long>> RequestsOf(MeterPart part, string phase) =>
        from step in part.Steps.Index()
        from verdict in Enum.GetValues<RequestVerdict>()
        where step.Item[verdict] > 0
        select new Measurement<long>(
            step.Item[verdict], Tag("step", _steps[step.Index]), Tag("verdict", WordOf(verdict)), Tag("phase", phase));

    private void Record(MeterPart slot, string phase)
    {
        if (_duration.Enabled)
        {
            foreach (var (index, step) in slot.Steps.Index())
            {
                Replay(_duration, step.FromIntended, Tag("step", _steps[index]), Tag("from", "intended"), Tag("phase", phase));
                Replay(_duration, step.FromSent, Tag("step", _steps[index]), Tag("from", "sent"), Tag("phase", phase));
            }
        }
        if (_lag.Enabled)
            Replay(_lag, slot.Lag, Tag("phase", phase));
    }

    /// <summary>Every duration once more, off by at most 1/128. A listener takes about half a microsecond for each, on a thread that has time.</summary>
    private static void Replay(Histogram<double> to, DurationHistogram durations, params ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (bucket, count) in durations.Buckets)
        {
            var seconds = DurationHistogram.MiddleOf(bucket).TotalSeconds;
            for (var index = 0L; index < count; index++)
                to.Record(seconds, tags);
        }
    }

    private static string WordOf(RequestVerdict verdict) => JsonNamingPolicy.KebabCaseLower.ConvertName(verdict.ToString());

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    /// <summary>What listeners read, on threads of their own.</summary>
    private sealed record Totals(
        IReadOnlyList<Measurement<long>> Intents,
        IReadOnlyList<Measurement<long>> Requests,
        IReadOnlyList<Measurement<long>> Sends,
        long Arisen,
        long InFlight,
        long Waiting);
}
