using FulfilSim.Actors;
using FulfilSim.Fulfilment.Demand.Shapes;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Live.Options;

namespace FulfilSim.Live.Running;

/// <summary>When a block begins, counts and ends, in the scenario's time.</summary>
public sealed record BlockClock
{
    /// <summary>The scenario's clock, with the block's cohort: what comes after the warm-up, until the load is over.</summary>
    public required ClockOptions Clock { get; init; }

    /// <summary>From here on it is paced; what lies before is made in virtual time, or is nothing.</summary>
    public required SimTime Begin { get; init; }

    /// <summary>Warm-up and counted part.</summary>
    public required TimeSpan Length { get; init; }

    /// <summary>The last moment: what is undecided then is open.</summary>
    public SimTime End => SimTime.At(Clock.Horizon);

    /// <param name="slice">Null: the load's shape comes.</param>
    public static BlockClock Of(ClockOptions clock, LoadOptions load, LoadSlice? slice)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(load);
        return slice is null ? OfShape(clock, load) : OfSlice(clock, load, slice);
    }

    private static BlockClock OfShape(ClockOptions clock, LoadOptions load)
    {
        var length = ShapeLength.Of(load.Shape);
        return new()
        {
            Clock = clock with { RunIn = load.WarmUp, Cohort = length - load.WarmUp, Horizon = length + load.Deadline },
            Begin = SimTime.Zero,
            Length = length,
        };
    }

    private static BlockClock OfSlice(ClockOptions clock, LoadOptions load, LoadSlice slice)
    {
        var begin = slice.From > load.WarmUp ? slice.From - load.WarmUp : TimeSpan.Zero;
        var end = slice.From + slice.For;
        return new()
        {
            Clock = clock with { RunIn = slice.From, Cohort = slice.For, Horizon = end + load.Deadline },
            Begin = SimTime.At(begin),
            Length = end - begin,
        };
    }
}
