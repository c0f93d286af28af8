using System.Text.Json.Serialization;
using FulfilSim.Experiments.Objectives;

namespace FulfilSim.Experiments.Live;

/// <summary>Whether the generator kept up with what it was asked for. Where it did not, its figures are about itself, not about the target.</summary>
public sealed record HealthVerdict
{
    /// <summary>Every figure that was watched, in a fixed order.</summary>
    public IReadOnlyList<HealthFinding> Findings { get; init; } = [];

    /// <summary>No figure is beyond its bound.</summary>
    [JsonIgnore]
    public bool IsValid => !Findings.Any(finding => finding.IsBeyond);

    /// <summary>Those beyond their bound.</summary>
    [JsonIgnore]
    public IEnumerable<HealthFinding> Beyond => Findings.Where(finding => finding.IsBeyond);

    /// <summary>Of several machines: each figure of the one that stands worst by it.</summary>
    public static HealthVerdict Worst(IEnumerable<HealthVerdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        return new()
        {
            Findings =
            [
                .. from verdict in verdicts
                   from finding in verdict.Findings
                   group finding by finding.Measure into same
                   select same.Aggregate((left, right) => right.Value > left.Value ? right : left),
            ],
        };
    }
}

/// <summary>One figure of a generator's health; high is bad.</summary>
/// <param name="Measure">What was measured: "lag p99", "missed sends".</param>
/// <param name="Kind">Whether it is a share, a duration in seconds, or a number.</param>
/// <param name="Value">What it came to.</param>
/// <param name="Bound">The most it may be; null for a figure that is only told.</param>
/// <param name="Advice">What to do where it is beyond the bound, one sentence.</param>
public sealed record HealthFinding(string Measure, BoundKind Kind, double Value, double? Bound, string Advice)
{
    /// <summary>Whether the run is invalid for it.</summary>
    [JsonIgnore]
    public bool IsBeyond => Value > Bound;

    /// <summary>For people: "lag p99 is 61 ms; it may be at most 50 ms. Use ...".</summary>
    public override string ToString() => Bound is { } bound
        ? $"{Measure} is {BoundText.Of(Value, Kind, "")}; it may be at most {BoundText.Of(bound, Kind, "")}.{(IsBeyond ? " " + Advice : "")}"
        : $"{Measure} is {BoundText.Of(Value, Kind, "")}.";
}
