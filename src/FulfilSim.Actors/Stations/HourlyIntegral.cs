namespace FulfilSim.Actors.Stations;

/// <summary>Integrals of a step function, one per hour, over a bounded number of hours. What lies outside is not kept.</summary>
public sealed class HourlyIntegral(SimTime from, int hours)
{
    private readonly long[] _sums = new long[hours];

    /// <summary>Ticks times value, hour by hour.</summary>
    public IReadOnlyList<long> Sums => _sums;

    /// <summary>Adds a value that held from one moment to another.</summary>
    public void Add(long value, SimTime since, SimTime until)
    {
        if (value == 0)
            return;
        var start = Math.Max(since.Ticks - from.Ticks, 0);
        var end = Math.Min(until.Ticks - from.Ticks, hours * TimeSpan.TicksPerHour);
        while (start < end)
        {
            var hour = start / TimeSpan.TicksPerHour;
            var stop = Math.Min(end, (hour + 1) * TimeSpan.TicksPerHour);
            _sums[hour] += value * (stop - start);
            start = stop;
        }
    }

    /// <summary>Adds an amount that belongs to one moment.</summary>
    public void AddAt(long amount, SimTime moment)
    {
        var offset = moment.Ticks - from.Ticks;
        if (offset >= 0 && offset < hours * TimeSpan.TicksPerHour)
            _sums[offset / TimeSpan.TicksPerHour] += amount;
    }
}
