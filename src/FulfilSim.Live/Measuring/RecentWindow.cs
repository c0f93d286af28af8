namespace FulfilSim.Live.Measuring;

/// <summary>What was counted in the last seconds, whether or not it is of the warm-up.</summary>
internal sealed class RecentWindow(int steps)
{
    private readonly (MeterPart Part, TimeSpan Length)[] _slots =
        [.. Enumerable.Range(0, LiveSnapshot.WindowSeconds).Select(_ => (new MeterPart(steps), TimeSpan.Zero))];

    private int _next;

    /// <summary>All of it.</summary>
    public MeterPart Sum { get; } = new(steps);

    /// <summary>Length of it.</summary>
    public TimeSpan Length => new(_slots.Sum(slot => slot.Length.Ticks));

    /// <summary>So much a second.</summary>
    public double PerSecond(long count) => Length > TimeSpan.Zero ? count / Length.TotalSeconds : 0;

    /// <summary>Takes in what was counted in the last second; the oldest second is forgotten.</summary>
    public void Add(MeterPart counted, MeterPart warmUp, TimeSpan length)
    {
        ref var slot = ref _slots[_next];
        _next = (_next + 1) % _slots.Length;
        slot.Length = length;
        slot.Part.Clear();
        slot.Part.Merge(counted);
        slot.Part.Merge(warmUp);
        Sum.Clear();
        foreach (var (part, _) in _slots)
            Sum.Merge(part);
    }
}
