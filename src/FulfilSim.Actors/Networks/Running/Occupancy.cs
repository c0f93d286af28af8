namespace FulfilSim.Actors.Networks.Running;

/// <summary>How long there were how many. Numbers above a bound are counted as the bound.</summary>
internal sealed class Occupancy
{
    private const int NumberMax = 1 << 20;

    private long[] _ticksAt = new long[16];
    private int _number;
    private SimTime _changedAt;

    /// <summary>The number now.</summary>
    public int Number => _number;

    public void Change(int change, SimTime now)
    {
        Settle(now);
        _number += change;
    }

    public void Restart(SimTime now)
    {
        Settle(now);
        Array.Clear(_ticksAt);
    }

    /// <summary>Mean, variance and tails over time.</summary>
    public void Report(string path, IReadOnlyList<int> tails, MeasureSheet sheet, SimTime now)
    {
        Settle(now);
        double total = 0, sum = 0, squares = 0;
        var max = 0;
        for (var number = 0; number < _ticksAt.Length; number++)
        {
            if (_ticksAt[number] == 0)
                continue;
            max = number;
            total += _ticksAt[number];
            sum += (double)_ticksAt[number] * number;
            squares += (double)_ticksAt[number] * number * number;
        }
        if (total == 0)
            return;
        sheet.Add(path + ".mean", sum / total);
        sheet.Add(path + ".variance", squares / total - (sum / total) * (sum / total));
        sheet.Add(path + ".max", max);
        sheet.Add(path + ".idleRatio", _ticksAt[0] / total);
        foreach (var tail in tails)
        {
            double above = 0;
            for (var number = tail + 1; number < _ticksAt.Length; number++)
                above += _ticksAt[number];
            sheet.Add($"{path}.above.{MeasureSheet.Text(tail)}", above / total);
        }
    }

    private void Settle(SimTime now)
    {
        var number = Math.Min(_number, NumberMax);
        if (number >= _ticksAt.Length)
            Array.Resize(ref _ticksAt, Math.Max(number + 1, _ticksAt.Length * 2));
        _ticksAt[number] += (now - _changedAt).Ticks;
        _changedAt = now;
    }
}
