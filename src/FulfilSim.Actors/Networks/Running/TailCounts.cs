namespace FulfilSim.Actors.Networks.Running;

/// <summary>How many of some durations were above stated bounds.</summary>
internal sealed class TailCounts(IReadOnlyList<TimeSpan> bounds)
{
    private readonly TimeSpan[] _bounds = [.. bounds];
    private readonly long[] _above = new long[bounds.Count];
    private long _count;

    public void Add(TimeSpan duration)
    {
        _count++;
        for (var index = 0; index < _bounds.Length; index++)
            _above[index] += duration > _bounds[index] ? 1 : 0;
    }

    public void Restart()
    {
        _count = 0;
        Array.Clear(_above);
    }

    public void Report(string path, MeasureSheet sheet)
    {
        for (var index = 0; index < _bounds.Length; index++)
            sheet.Ratio($"{path}.above.{MeasureSheet.Text(_bounds[index])}", _above[index], _count);
    }
}
