using FulfilSim.Experiments.Live;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Live.Measuring;
using FulfilSim.Live.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Live.Thresholds;

/// <summary>
/// One threshold and the window it is judged by, which slides along second by second. Of a second it keeps the few counts and
/// buckets that its measure needs, so that an hour's window is small.
/// </summary>
internal sealed class ThresholdGauge
{
    private readonly Queue<Slot> _slots = new();
    private readonly ThresholdMeasure _measure;
    private readonly ThresholdOptions _options;

    public ThresholdGauge(ThresholdOptions options, IReadOnlyList<string> steps)
    {
        _options = options;
        _measure = ThresholdMeasure.Find(options.Measure, steps)
            ?? throw new OptionRejectedException("measure", options.Measure, $"one of {string.Join(", ", ThresholdMeasure.NamesWith(steps))}");
        Figures = new()
        {
            Measure = options.Measure,
            Kind = _measure.Kind,
            AtMost = BoundOf("atMost", options.AtMost),
            AtLeast = BoundOf("atLeast", options.AtLeast),
            WindowSeconds = options.Window.TotalSeconds,
            IsAborting = options.Abort,
        };
    }

    /// <summary>How it stands.</summary>
    public ThresholdFigures Figures { get; private set; }

    /// <summary>What the window came to when it was last judged; null when nothing was measured in it, or it was never judged.</summary>
    public double? Latest { get; private set; }

    /// <summary>Takes in what was counted since the last time, and judges the window if it is whole and its time has come.</summary>
    /// <param name="until">Now, counted from the end of the warm-up.</param>
    /// <param name="length">Time since the last time.</param>
    public void Add(MeterPart part, TimeSpan until, TimeSpan length)
    {
        var (above, below) = _measure.Counts(part);
        _slots.Enqueue(new(until, length, above, below, DurationFigures.Merge(_measure.Durations(part).Select(DurationFigures.Of))));
        // The middle of a slot decides whether it is in: seconds are never exactly as long as a clock's.
        while (_slots.Peek() is var oldest && oldest.Until - (oldest.Length / 2) <= until - _options.Window)
            _slots.Dequeue();
        var isWhole = until + (length / 2) >= _options.Window;
        if (isWhole && until >= _options.Delay)
            Judge(until);
    }

    /// <summary>The load is over: one that was shorter than the window is judged as a whole.</summary>
    public void Close(TimeSpan until)
    {
        if (until < _options.Window && Figures.Judged == 0 && until >= _options.Delay)
            Judge(until);
        _slots.Clear();
    }

    private void Judge(TimeSpan until)
    {
        Latest = Value();
        if (Latest is not { } value)
            return;
        var isBeyond = Figures.IsBeyond(value);
        Figures = Figures with
        {
            Judged = Figures.Judged + 1,
            Beyond = Figures.Beyond + (isBeyond ? 1 : 0),
            CrossedAtSeconds = Figures.CrossedAtSeconds ?? (isBeyond ? until.TotalSeconds : null),
            Worst = Figures.Worst is { } worst && Figures.Excess(worst) >= Figures.Excess(value) ? worst : value,
        };
    }

    /// <summary>Null when nothing was measured. That nobody was served is a measurement, of a rate.</summary>
    private double? Value()
    {
        var above = _slots.Sum(slot => slot.Above);
        switch (_measure.Kind)
        {
            case BoundKind.Rate:
                var length = _slots.Sum(slot => slot.Length.Ticks);
                return length == 0 ? null : above * (double)TimeSpan.TicksPerSecond / length;
            case BoundKind.Share:
                var below = _slots.Sum(slot => slot.Below);
                return below == 0 ? null : (double)above / below;
            default:
                var durations = DurationFigures.Merge(_slots.Select(slot => slot.Durations)).ToHistogram();
                return durations.Count == 0 ? null : _measure.Statistic(durations).TotalSeconds;
        }
    }

    private double? BoundOf(string option, string text)
    {
        if (text.Length == 0)
            return null;
        var expected = $"a {_measure.Kind.ToString().ToLowerInvariant()} that bounds {_measure.Name}";
        return _measure.BoundOf(text) ?? throw new OptionRejectedException(option, text, expected);
    }

    private readonly record struct Slot(TimeSpan Until, TimeSpan Length, long Above, long Below, DurationFigures Durations);
}
