using FulfilSim.Actors;
using FulfilSim.Fulfilment.Options;

namespace FulfilSim.Fulfilment.Books;

/// <summary>Which moments, and with them which intents, count.</summary>
internal sealed class CohortFrame(ClockOptions clock)
{
    public SimTime From { get; } = SimTime.At(clock.RunIn);

    public SimTime Until { get; private set; } = SimTime.At(clock.RunIn + clock.Cohort);

    public SimTime Horizon { get; } = SimTime.At(clock.Horizon);

    /// <summary>By how much the numbers of one machine's intents rise, where several make a load together. Default 1.</summary>
    public long Stride { get; set; } = 1;

    /// <summary>Number of the first intent of the cohort; beyond all until it has come up.</summary>
    public long FirstIntent { get; set; } = long.MaxValue;

    /// <summary>Number of the first intent after the cohort; beyond all until it has come up.</summary>
    public long EndIntent { get; set; } = long.MaxValue;

    /// <summary>Nobody comes any more: the cohort ends now, unless it has ended before.</summary>
    public void End(SimTime now)
    {
        if (now < Until)
            Until = now;
    }

    public bool Contains(SimTime moment) => From <= moment && moment < Until;

    public bool IsCohort(long intent) => intent >= FirstIntent && intent < EndIntent;
}
