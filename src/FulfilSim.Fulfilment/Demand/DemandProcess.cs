using FulfilSim.Actors;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Time;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Demand;

/// <summary>
/// Moments of potential intents: a Poisson process whose rate is constant between edges (hours, ends of surges), by
/// inversion of its cumulative rate (Cinlar 1975). One unit exponential an intent, keyed by its number, so the same
/// intents come up in every arm.
/// </summary>
internal sealed class DemandProcess(DemandOptions options, LocalClock clock, Streams streams)
{
    private readonly Lognormal? _dayFactor =
        options.DayToDayCv > 0 ? Lognormal.WithMeanAndCv(1, options.DayToDayCv) : null;

    private readonly double _factor = options.Factor * ForecastFactor(options.ForecastCv, streams);

    private long _cachedDay = long.MinValue;
    private double _cachedFactor;
    private SimTime _segmentEnd;
    private double _segmentRate;

    /// <summary>Intents per second at a moment.</summary>
    public double RateAt(SimTime moment)
    {
        var rate = options.MeanRate.PerSecond * _factor * options.Profile.Factors[clock.MinuteOfWeek(moment) / 60] * DayFactor(moment);
        foreach (var surge in options.Surges)
        {
            if (SimTime.At(surge.From) <= moment && moment < SimTime.At(surge.From + surge.For))
                rate *= surge.Factor;
        }
        return rate;
    }

    /// <summary>The moment of the intent with this number; the one before came up at <paramref name="last"/>.</summary>
    /// <returns>Never, when the rate stays zero up to the limit.</returns>
    public SimTime Next(long intent, SimTime last, SimTime limit)
    {
        var stream = streams.For(Purposes.Arrival, intent);
        var work = -Elementary.Log(stream.NextOpenUnit());
        var moment = last;
        while (moment < limit)
        {
            if (moment >= _segmentEnd)
                EnterSegment(moment);
            var inSegment = _segmentRate * (_segmentEnd - moment).Ticks / TimeSpan.TicksPerSecond;
            if (inSegment > work)
                return moment + TimeSpan.FromTicks((long)(work / _segmentRate * TimeSpan.TicksPerSecond));
            work -= inSegment;
            moment = _segmentEnd;
        }
        return SimTime.Never;
    }

    private void EnterSegment(SimTime moment)
    {
        _segmentRate = RateAt(moment);
        var end = clock.NextHour(moment);
        foreach (var surge in options.Surges)
        {
            end = Nearer(SimTime.At(surge.From), moment, end);
            end = Nearer(SimTime.At(surge.From + surge.For), moment, end);
        }
        _segmentEnd = end;
    }

    /// <summary>By how much the forecast is wrong: one number a replication, drawn for no arm in particular.</summary>
    private static double ForecastFactor(double cv, Streams streams)
    {
        if (cv <= 0)
            return 1;
        var stream = streams.For(Purposes.ForecastFactor, entity: 0);
        return Lognormal.WithMeanAndCv(1, cv).Sample(ref stream);
    }

    private static SimTime Nearer(SimTime edge, SimTime moment, SimTime end) => edge > moment && edge < end ? edge : end;

    private double DayFactor(SimTime moment)
    {
        if (_dayFactor is null)
            return 1;
        var day = clock.DayOf(moment);
        if (day != _cachedDay)
        {
            var stream = streams.For(Purposes.DayFactor, day);
            _cachedFactor = _dayFactor.Sample(ref stream);
            _cachedDay = day;
        }
        return _cachedFactor;
    }
}
