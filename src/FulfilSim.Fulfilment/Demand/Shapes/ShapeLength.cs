using System.Diagnostics;
using FulfilSim.Fulfilment.Options.Loading;

namespace FulfilSim.Fulfilment.Demand.Shapes;

/// <summary>How long a load lasts.</summary>
public static class ShapeLength
{
    /// <summary>From the first stage to the end of the last; at most so long where a stage ends by itself.</summary>
    public static TimeSpan Of(ShapeOptions shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return shape.Stages.Aggregate(TimeSpan.Zero, (sum, stage) => sum + Of(stage));
    }

    /// <summary>That of one stage.</summary>
    public static TimeSpan Of(LoadStage stage) => stage switch
    {
        { Inject: { } open } => open.For,
        { InjectRandom: { } open } => open.For,
        { RampingInject: { } open } => open.For,
        { KeepConstant: { } closed } => closed.For,
        { RampingConstant: { } closed } => closed.For,
        { IterationsForInject: { } open } => TimeSpan.FromSeconds(open.Iterations / open.Rate.PerSecond),
        { IterationsForConstant: { } closed } => closed.AtMost,
        { Recorded: { Moments: [.., var last], Speed: var speed } } => (last / speed) + TimeSpan.FromTicks(1), // the last one comes as well
        { Recorded: not null } => TimeSpan.Zero,
        { Pause: { } pause } => pause.For,
        _ => throw new UnreachableException("A stage of a load is of one kind."),
    };
}
