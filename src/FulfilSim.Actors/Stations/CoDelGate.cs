namespace FulfilSim.Actors.Stations;

/// <summary>
/// Decides at the head of a line who has waited too long. After an interval in which even the shortest wait was above the
/// target, whoever has waited for more than twice the target is shed, until an interval has a wait below the target again.
/// </summary>
/// <remarks>
/// The measure of overload is that of Nichols and Jacobson, "Controlling queue delay" (2012). Their gaps of
/// interval / √n between sheddings are meant for senders that slow down; for buyers, who don't, the bound on the wait is that of
/// Maurer, "Fail at scale" (2015).
/// </remarks>
internal sealed class CoDelGate(CoDelOptions options)
{
    private SimTime _intervalEnd;
    private TimeSpan _shortest;
    private bool _isOverloaded;

    /// <summary>Whether the job at the head, which has waited for this long, is shed. Asked once for each job taken out.</summary>
    public bool Sheds(TimeSpan waited, SimTime now)
    {
        if (now >= _intervalEnd)
        {
            _isOverloaded = _shortest > options.Target;
            _intervalEnd = now + options.Interval;
            _shortest = waited;
            return false; // one wait alone shows nothing
        }
        _shortest = waited < _shortest ? waited : _shortest;
        return _isOverloaded && waited > options.Target * 2;
    }
}
