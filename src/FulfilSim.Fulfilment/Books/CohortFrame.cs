using FulfilSim.Actors;
using FulfilSim.Fulfilment.Options;

namespace FulfilSim.Fulfilment.Books;

/// <summary>Which moments, and with them which intents, count.</summary>
internal sealed class CohortFrame(ClockOptions clock)
{
    public SimTime From { get; } = SimTime.At(clock.RunIn);

    public SimTime Until { get; } = SimTime.At(clock.RunIn + clock.Cohort);

    public SimTime Horizon { get; } = SimTime.At(clock.Horizon);

    /// <summary>Number of the first intent of the cohort; beyond all until it has come up.</summary>
    public long FirstIntent { get; set; } = long.MaxValue;

    /// <summary>Number of the first intent after the cohort; beyond all until it has come up.</summary>
    public long EndIntent { get; set; } = long.MaxValue;

    public bool Contains(SimTime moment) => From <= moment && moment < Until;

    public bool IsCohort(long intent) => intent >= FirstIntent && intent < EndIntent;
}
