using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Options.Loading;

/// <summary>A load shape: who comes when, instead of the scenario's demand.</summary>
public sealed record ShapeOptions
{
    /// <summary>One after the other. Default: none, and the scenario's own demand comes.</summary>
    public IReadOnlyList<LoadStage> Stages { get; init; } = [];

    /// <summary>Of closed stages: time a buyer lets pass between the end of an intent and the next. Default constant 0s.</summary>
    public Distribution ThinkTime { get; init; } = Constant.Of(0);

    /// <summary>
    /// Of closed stages: a buyer begins no more than one intent in this time, however fast it comes to its end. Default 0s: no
    /// such limit; to 1d.
    /// </summary>
    public TimeSpan Pacing { get; init => field = Require.InRange(value, TimeSpan.Zero, TimeSpan.FromDays(1)); } = TimeSpan.Zero;
}
