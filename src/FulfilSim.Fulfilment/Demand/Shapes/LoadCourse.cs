using FulfilSim.Actors;
using FulfilSim.Fulfilment.Options.Loading;

namespace FulfilSim.Fulfilment.Demand.Shapes;

/// <summary>Who comes when: a shape, or a slice of the scenario's own demand where that has no stages; and which part of it is this machine's.</summary>
public sealed record LoadCourse(ShapeOptions Shape, LoadShare Share)
{
    /// <summary>Of the scenario's own demand: nobody comes before. Default: from the beginning.</summary>
    public SimTime From { get; init; } = SimTime.Zero;
}
