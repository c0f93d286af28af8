using System.Numerics;
using FulfilSim.Statistics;

namespace FulfilSim.Live.Measuring;

/// <summary>
/// Counts requests and intents of a block while it runs: from any thread, on as many stripes as there are processors, so that
/// counting costs the load next to nothing. One reader empties the stripes once a second.
/// </summary>
public sealed class LiveMeter : IRequestWatcher
{
    private const int StripesMax = 64;

    private readonly TimeProvider _time;
    private readonly MeterOptions _options;
    private readonly long _countedFrom;
    private readonly MeterStripe[] _stripes;
    private readonly Lock _reading = new();

    /// <param name="time">Its timestamps are the ones that are told.</param>
    /// <param name="startedAt">When the block begins: a timestamp. The warm-up is counted from here.</param>
    public LiveMeter(TimeProvider time, MeterOptions options, long startedAt)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(options);
        _time = time;
        _options = options;
        StartedAt = startedAt;
        _countedFrom = startedAt + (long)Math.Ceiling(options.WarmUp.TotalSeconds * time.TimestampFrequency);
        var stripes = Math.Min(StripesMax, (int)BitOperations.RoundUpToPowerOf2((uint)Environment.ProcessorCount));
        _stripes = [.. Enumerable.Range(0, stripes).Select(_ => new MeterStripe(options.Steps.Count))];
        (Counted, WarmUp) = (new(options.Steps.Count), new(options.Steps.Count));
    }

    /// <summary>When the block began: a timestamp.</summary>
    public long StartedAt { get; }

    internal MeterOptions Options => _options;

    /// <summary>All that was read so far of what was intended after the warm-up.</summary>
    internal MeterPart Counted { get; }

    /// <summary>All that was read so far of the rest.</summary>
    internal MeterPart WarmUp { get; }

    public void Ended(in RequestRecord request)
    {
        var fromIntended = TicksBetween(request.IntendedAt, request.EndedAt);
        var fromSent = TicksBetween(request.SentAt, request.EndedAt);
        var stripe = Stripe();
        lock (stripe.Gate)
        {
            var part = stripe.PartOf(IsCounted(request.IntendedAt));
            part.Steps[request.Step].Count(in request, fromIntended, fromSent);
            if (request.Step == _options.FirstStep)
                part.CountSend(TicksBetween(request.IntendedAt, request.SentAt), _options.LateAfter.Ticks);
        }
    }

    public void Missed(long intendedAt)
    {
        var stripe = Stripe();
        lock (stripe.Gate)
            stripe.PartOf(IsCounted(intendedAt)).CountMissed();
    }

    /// <summary>A send was made that is no request: a submission in the simulated shop.</summary>
    /// <param name="intendedAt">When it was to be made: a timestamp.</param>
    /// <param name="sentAt">When it was made.</param>
    public void Sent(long intendedAt, long sentAt)
    {
        var stripe = Stripe();
        lock (stripe.Gate)
            stripe.PartOf(IsCounted(intendedAt)).CountSend(TicksBetween(intendedAt, sentAt), _options.LateAfter.Ticks);
    }

    /// <summary>A potential intent has come up.</summary>
    /// <param name="at">When: a timestamp of the run's <see cref="TimeProvider"/>.</param>
    public void Arisen(long at)
    {
        var stripe = Stripe();
        lock (stripe.Gate)
            stripe.PartOf(IsCounted(at)).CountArisen();
    }

    /// <summary>It is decided what has become of one.</summary>
    public void Decided(in IntentRecord intent)
    {
        var stripe = Stripe();
        lock (stripe.Gate)
            stripe.PartOf(IsCounted(intent.ArisenAt)).Count(in intent);
    }

    /// <summary>Moves what was counted since the last reading to the totals.</summary>
    /// <param name="counted">Gets the counted part besides; empty before.</param>
    /// <param name="warmUp">Gets the warm-up besides; empty before.</param>
    internal void Read(MeterPart counted, MeterPart warmUp)
    {
        lock (_reading)
        {
            foreach (var stripe in _stripes)
                stripe.MoveInto(counted, warmUp);
            Counted.Merge(counted);
            WarmUp.Merge(warmUp);
        }
    }

    private bool IsCounted(long intendedAt) => intendedAt >= _countedFrom;

    /// <summary>Clocks of two processors may differ by a tick; nothing takes less than no time.</summary>
    private long TicksBetween(long from, long until) => Math.Max(0, _time.GetElapsedTime(from, until).Ticks);

    private MeterStripe Stripe() => _stripes[Thread.GetCurrentProcessorId() & (_stripes.Length - 1)];
}
