using FulfilSim.Experiments.Live;
using FulfilSim.Live.Measuring;
using FulfilSim.Live.Options;

namespace FulfilSim.Live.Thresholds;

/// <summary>Holds what is measured against the thresholds, once a second, while the load is on.</summary>
/// <param name="thresholds">In the scenario's order.</param>
/// <param name="steps">Names of the journey's steps.</param>
/// <exception cref="Statistics.OptionRejectedException">A threshold is on a measure that does not exist, or has a bound that is none.</exception>
internal sealed class ThresholdWatch(IReadOnlyList<ThresholdOptions> thresholds, IReadOnlyList<string> steps)
{
    private readonly ThresholdGauge[] _gauges = [.. thresholds.Select(threshold => new ThresholdGauge(threshold, steps))];
    private bool _isClosed;

    /// <summary>How all of them stand.</summary>
    public IReadOnlyList<ThresholdFigures> Figures => [.. _gauges.Select(gauge => gauge.Figures)];

    /// <summary>How all of them stood when they were last judged.</summary>
    public IReadOnlyList<ThresholdState> States => [.. _gauges.Select(gauge => new ThresholdState(gauge.Figures, gauge.Latest))];

    /// <summary>Takes in what was counted since the last time.</summary>
    /// <param name="part">Of what was intended after the warm-up.</param>
    /// <param name="until">Now, counted from the end of the warm-up.</param>
    /// <param name="length">Time since the last time, or since the end of the warm-up.</param>
    /// <returns>Those that are crossed for the first time.</returns>
    public IReadOnlyList<ThresholdFigures> Add(MeterPart part, TimeSpan until, TimeSpan length) =>
        _isClosed ? [] : Crossed(gauge => gauge.Add(part, until, length));

    /// <summary>The load is over: a window that slides on would see nobody come.</summary>
    /// <param name="until">Now, counted from the end of the warm-up.</param>
    /// <returns>Those that are crossed for the first time.</returns>
    public IReadOnlyList<ThresholdFigures> Close(TimeSpan until)
    {
        if (_isClosed)
            return [];
        _isClosed = true;
        return Crossed(gauge => gauge.Close(until));
    }

    private List<ThresholdFigures> Crossed(Action<ThresholdGauge> act)
    {
        var crossed = new List<ThresholdFigures>();
        foreach (var gauge in _gauges)
        {
            var wasCrossed = gauge.Figures.IsCrossed;
            act(gauge);
            if (!wasCrossed && gauge.Figures.IsCrossed)
                crossed.Add(gauge.Figures);
        }
        return crossed;
    }
}

/// <summary>How a threshold stands now.</summary>
/// <param name="Figures">All it has seen so far.</param>
/// <param name="Latest">What the last window came to; null while nothing was judged or measured.</param>
public sealed record ThresholdState(ThresholdFigures Figures, double? Latest)
{
    /// <summary>Whether the last window was beyond a bound.</summary>
    public bool IsBeyond => Latest is { } value && Figures.IsBeyond(value);
}
