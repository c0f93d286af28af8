namespace FulfilSim.Live.Measuring;

/// <summary>
/// What was counted on one processor since the last reading. Whoever counts holds the gate for some ten nanoseconds, and
/// finds it free nearly always, since others count on stripes of their own.
/// </summary>
internal sealed class MeterStripe(int steps)
{
    private (MeterPart Counted, MeterPart WarmUp) _filling = (new(steps), new(steps));
    private (MeterPart Counted, MeterPart WarmUp) _spare = (new(steps), new(steps));

    /// <summary>Held while counting.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Where to count, with the gate held.</summary>
    public MeterPart PartOf(bool isCounted) => isCounted ? _filling.Counted : _filling.WarmUp;

    /// <summary>Adds what was counted since the last reading, and begins anew. For one reader at a time.</summary>
    public void MoveInto(MeterPart counted, MeterPart warmUp)
    {
        lock (Gate)
            (_filling, _spare) = (_spare, _filling);
        counted.Merge(_spare.Counted);
        warmUp.Merge(_spare.WarmUp);
        _spare.Counted.Clear();
        _spare.WarmUp.Clear();
    }
}
