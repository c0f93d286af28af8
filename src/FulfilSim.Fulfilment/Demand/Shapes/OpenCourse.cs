using FulfilSim.Fulfilment.Options.Loading;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Demand.Shapes;

/// <summary>
/// When the intents of an open stage come: moments at which the integral of its rate passes whole numbers, or sums of unit
/// exponentials (Cinlar 1975).
/// </summary>
internal abstract class OpenCourse(Spacing spacing, Streams streams)
{
    private double _passed;
    private long _given;

    /// <summary>Time from the stage's start to the next intent; negative when none comes any more.</summary>
    /// <param name="ordinal">Its number among all that have come in the load, for the chance of its own.</param>
    public TimeSpan Next(long ordinal)
    {
        if (spacing == Spacing.Poisson)
        {
            var stream = streams.For(Purposes.Arrival, ordinal);
            _passed -= Elementary.Log(stream.NextOpenUnit());
        }
        else
        {
            _passed = _given++;
        }
        var seconds = SecondsAt(_passed);
        return double.IsFinite(seconds) && seconds < TimeSpan.MaxValue.TotalSeconds / 2 ? TimeSpan.FromSeconds(seconds) : TimeSpan.MinValue;
    }

    /// <summary>Seconds from the stage's start until the integral of the rate comes to a number; infinite when it never does.</summary>
    protected abstract double SecondsAt(double count);
}

/// <summary>One rate.</summary>
internal sealed class SteadyCourse(Rate rate, Spacing spacing, Streams streams) : OpenCourse(spacing, streams)
{
    protected override double SecondsAt(double count) => rate.PerSecond > 0 ? count / rate.PerSecond : double.PositiveInfinity;
}

/// <summary>A rate that goes in a straight line to another, over a length.</summary>
internal sealed class RampCourse(Rate from, Rate to, TimeSpan length, Spacing spacing, Streams streams) : OpenCourse(spacing, streams)
{
    /// <summary>
    /// The root of r0 t + (r1 - r0) t² / 2L = n, written so that nothing cancels out. A falling rate may never let so many come.
    /// </summary>
    protected override double SecondsAt(double count)
    {
        if (count == 0)
            return 0;
        var under = (from.PerSecond * from.PerSecond) + (2 * count * (to.PerSecond - from.PerSecond) / length.TotalSeconds);
        var sum = under >= 0 ? from.PerSecond + Math.Sqrt(under) : 0;
        return sum > 0 ? 2 * count / sum : double.PositiveInfinity;
    }
}

/// <summary>Moments that were recorded; the integral of their rate passes the next whole number at each of them.</summary>
internal sealed class RecordedCourse(RecordedStage stage, Streams streams) : OpenCourse(Spacing.Even, streams)
{
    protected override double SecondsAt(double count) =>
        count < stage.Moments.Count ? (stage.Moments[(int)count] / stage.Speed).TotalSeconds : double.PositiveInfinity;
}

/// <summary>A rate that is drawn anew for every interval; asked with rising counts only.</summary>
internal sealed class RandomCourse(InjectRandomStage stage, int number, Streams streams) : OpenCourse(stage.Spacing, streams)
{
    private readonly Streams _streams = streams;
    private double _before;
    private long _interval;

    protected override double SecondsAt(double count)
    {
        var seconds = stage.Interval.TotalSeconds;
        for (var end = stage.For.TotalSeconds; _interval * seconds < end; _interval++)
        {
            var rate = RateOf(_interval);
            if (count < _before + (rate * seconds))
                return (_interval * seconds) + ((count - _before) / rate);
            _before += rate * seconds;
        }
        return double.PositiveInfinity;
    }

    private double RateOf(long interval)
    {
        var unit = _streams.For(Purposes.LoadRate, number, (int)interval).NextUnit();
        return stage.RateMin.PerSecond + (unit * Math.Max(0, stage.RateMax.PerSecond - stage.RateMin.PerSecond));
    }
}
