namespace FulfilSim.Actors.Stations;

/// <summary>
/// Decides at the head of a line who has waited too long. While waits have stayed above the target for an interval it sheds,
/// at gaps of interval / √n, until one wait is below the target. Nichols and Jacobson 2012; RFC 8289, section 5.
/// </summary>
internal sealed class CoDelGate(CoDelOptions options)
{
    private SimTime _aboveUntil;
    private SimTime _nextShedAt;
    private bool _isShedding;
    private int _count;
    private int _lastCount;

    /// <summary>Whether the job at the head, which has waited for this long, is shed. Asked once for each job taken out.</summary>
    /// <param name="othersWait">Whether others wait behind it: the last one is never shed.</param>
    public bool Sheds(TimeSpan waited, bool othersWait, SimTime now)
    {
        var mayShed = MayShed(waited, othersWait, now);
        if (_isShedding)
        {
            _isShedding = mayShed;
            if (!mayShed || now < _nextShedAt)
                return false;
            _count++;
            _nextShedAt += Gap();
            return true;
        }
        if (!mayShed)
            return false;
        _isShedding = true;
        var recently = now - _nextShedAt < options.Interval * 16;
        var shedLately = _count - _lastCount;
        _count = recently && shedLately > 1 ? shedLately : 1;
        _lastCount = _count;
        _nextShedAt = now + Gap();
        return true;
    }

    /// <summary>Whether waits have been above the target for a whole interval.</summary>
    private bool MayShed(TimeSpan waited, bool othersWait, SimTime now)
    {
        if (waited < options.Target || !othersWait)
        {
            _aboveUntil = SimTime.Zero;
            return false;
        }
        if (_aboveUntil == SimTime.Zero)
        {
            _aboveUntil = now + options.Interval;
            return false;
        }
        return now >= _aboveUntil;
    }

    private TimeSpan Gap() => options.Interval / Math.Sqrt(_count);
}
