using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Scenarios;

/// <summary>What a measure of the reference should come to, and who says so.</summary>
/// <param name="Measure">Path of the measure, such as "stations.desk.waiting.mean".</param>
/// <param name="By">Source of the number; empty where a bound needs none.</param>
public abstract record Expectation(string Measure, string By)
{
    /// <summary>A number that follows from a formula.</summary>
    public sealed record Exact(string Measure, double Value, string By) : Expectation(Measure, By);

    /// <summary>A number that somebody measured.</summary>
    /// <param name="StandardError">Of the published number, in its unit; above 0.</param>
    public sealed record Published(string Measure, double Value, double StandardError, string By) : Expectation(Measure, By)
    {
        public double StandardError { get; } = Require.Positive(StandardError, nameof(StandardError));
    }

    /// <summary>Bounds, both allowed; null where there is none.</summary>
    public sealed record Bounds(string Measure, double? AtLeast, double? AtMost, string By) : Expectation(Measure, By);
}
