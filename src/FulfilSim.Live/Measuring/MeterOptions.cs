using FulfilSim.Statistics;

namespace FulfilSim.Live.Measuring;

/// <summary>What a <see cref="LiveMeter"/> measures.</summary>
public sealed record MeterOptions
{
    /// <summary>Names of all steps, as requests number them. Default: none, as in the simulated shop.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>The step whose requests are sends: the first of a submission. Default 0.</summary>
    public int FirstStep { get; init; }

    /// <summary>A send is late that is made so long after its intended moment. Default 100ms; 0s or above.</summary>
    public TimeSpan LateAfter { get; init => field = Require.NotNegative(value); } = TimeSpan.FromMilliseconds(100);

    /// <summary>What was intended earlier after the start is of the warm-up. Default 0s; 0s or above.</summary>
    public TimeSpan WarmUp { get; init => field = Require.NotNegative(value); } = TimeSpan.Zero;
}
