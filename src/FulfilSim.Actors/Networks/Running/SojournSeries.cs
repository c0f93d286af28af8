using FulfilSim.Statistics;

namespace FulfilSim.Actors.Networks.Running;

/// <summary>Sojourn times in the order in which they ended, as means of five.</summary>
internal sealed class SojournSeries
{
    private readonly List<double> _means = [];
    private readonly List<SimTime> _ends = [];
    private double _sum;
    private int _count;

    /// <summary>Means of five, in seconds.</summary>
    public IReadOnlyList<double> Means => _means;

    public void Add(TimeSpan sojourn, SimTime now)
    {
        _sum += sojourn.TotalSeconds;
        if (++_count < WarmUp.BatchSize)
            return;
        _means.Add(_sum / _count);
        _ends.Add(now);
        (_sum, _count) = (0, 0);
    }

    /// <summary>When the last of these five ended.</summary>
    public SimTime EndOf(int batch) => _ends[batch];
}
