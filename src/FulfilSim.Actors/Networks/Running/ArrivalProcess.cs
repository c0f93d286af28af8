using FulfilSim.Actors.Networks.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Actors.Networks.Running;

/// <summary>When customers of an open source come, one arrival after the other.</summary>
internal sealed class ArrivalProcess
{
    private readonly SourceOptions _options;
    private readonly Purpose _purpose;
    private readonly double _peakRate;
    private readonly SimTime _end;
    private readonly TimeSpan[] _recorded;
    private long _number;

    /// <param name="options">Its source.</param>
    /// <param name="runEnd">When the run ends.</param>
    public ArrivalProcess(SourceOptions options, SimTime runEnd)
    {
        _options = options;
        _purpose = Purpose.Named("arrivals:" + options.Name);
        _recorded = [.. options.Recorded.Order()];
        _end = options.For is { } length && SimTime.At(options.From + length) < runEnd ? SimTime.At(options.From + length) : runEnd;
        _peakRate = (options.Rate?.PerSecond ?? 0) * (1 + (options.Swing?.Amplitude.Value ?? 0)) * PeakFactor(options.Steps);
    }

    /// <summary>The arrival after this moment; never when there is none any more.</summary>
    /// <param name="last">The last arrival; before the first one, the begin of arrivals.</param>
    public SimTime Next(SimTime last, Turn turn)
    {
        var next = _recorded.Length > 0 ? NextRecorded()
            : _options.Interarrival is { } gap ? last + Gap(gap, turn)
            : NextPoisson(last, turn);
        return next < _end ? next : SimTime.Never;
    }

    /// <summary>How many come at the arrival just given.</summary>
    public int Batch(Turn turn)
    {
        if (_options.BatchSize is Constant { Value: 1 })
            return 1;
        var stream = turn.Draw(_purpose, _number, occurrence: 1);
        return Math.Max(0, (int)Math.Round(_options.BatchSize.Sample(ref stream)));
    }

    private SimTime NextRecorded() =>
        _number < _recorded.Length ? SimTime.At(_options.From + _recorded[_number++]) : SimTime.Never;

    private TimeSpan Gap(Distribution gap, Turn turn)
    {
        var stream = turn.Draw(_purpose, ++_number);
        return gap.SampleDuration(ref stream);
    }

    /// <summary>Thinning: candidates come at the highest rate, and each is kept with the share that the rate of its moment has of that.</summary>
    /// <remarks>Lewis and Shedler 1979.</remarks>
    private SimTime NextPoisson(SimTime last, Turn turn)
    {
        while (_peakRate > 0 && last < _end)
        {
            var stream = turn.Draw(_purpose, ++_number);
            var gap = -Elementary.Log(1 - stream.NextUnit()) / _peakRate;
            if (gap > (_end - last).TotalSeconds)
                return SimTime.Never;
            last += TimeSpan.FromSeconds(gap);
            if (IsPlain || stream.NextUnit() * _peakRate < RateAt(last))
                return last;
        }
        return SimTime.Never;
    }

    private bool IsPlain => _options.Swing is null && _options.Steps.Count == 0;

    private double RateAt(SimTime moment)
    {
        var rate = _options.Rate!.Value.PerSecond;
        if (_options.Swing is { } swing)
        {
            var phase = (moment - SimTime.At(swing.Shift)).TotalSeconds / swing.Period.TotalSeconds;
            rate *= 1 + (swing.Amplitude * Elementary.Sin(2 * Math.PI * (phase - Math.Floor(phase))));
        }
        foreach (var step in _options.Steps)
        {
            if (SimTime.At(step.From) <= moment && moment < SimTime.At(step.From + step.For))
                rate *= step.Factor;
        }
        return rate;
    }

    /// <summary>The highest product of the factors that hold at one moment; it changes at begins and ends only.</summary>
    private static double PeakFactor(IReadOnlyList<RateStep> steps)
    {
        var peak = 1.0;
        foreach (var moment in steps.SelectMany(step => new[] { step.From, step.From + step.For }))
        {
            var factor = 1.0;
            foreach (var step in steps)
                factor *= step.From <= moment && moment < step.From + step.For ? step.Factor : 1;
            peak = Math.Max(peak, factor);
        }
        return peak;
    }
}
