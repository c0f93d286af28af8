using System.Text.Json.Serialization;
using FulfilSim.Experiments.Objectives;

namespace FulfilSim.Experiments.Live;

/// <summary>How a measure stood by its bound, over windows that slid along while the load was on.</summary>
public sealed record ThresholdFigures
{
    /// <summary>As the scenario has it: "failureRate", "steps.place.p99".</summary>
    public required string Measure { get; init; }

    /// <summary>What sort of number it is.</summary>
    public required BoundKind Kind { get; init; }

    /// <summary>The most it may be; null where there is no such bound.</summary>
    public double? AtMost { get; init; }

    /// <summary>The least it may be; null where there is no such bound.</summary>
    public double? AtLeast { get; init; }

    /// <summary>Length of the window, in seconds.</summary>
    public double WindowSeconds { get; init; }

    /// <summary>Whether crossing it stops the run.</summary>
    public bool IsAborting { get; init; }

    /// <summary>Windows in which something was measured, and which were judged.</summary>
    public long Judged { get; init; }

    /// <summary>Of those, the ones beyond a bound.</summary>
    public long Beyond { get; init; }

    /// <summary>When the first of these ended, in seconds after the warm-up; null where there was none.</summary>
    public double? CrossedAtSeconds { get; init; }

    /// <summary>The value farthest to the wrong side in any window; null where nothing was judged.</summary>
    public double? Worst { get; init; }

    /// <summary>Whether it was ever beyond a bound.</summary>
    [JsonIgnore]
    public bool IsCrossed => CrossedAtSeconds is not null;

    /// <summary>Whether a value is beyond a bound.</summary>
    public bool IsBeyond(double value) => value > AtMost || value < AtLeast;

    /// <summary>By how much a value is on the wrong side; negative within the bounds. Of a value between two bounds the nearer one counts.</summary>
    public double Excess(double value) => Math.Max(value - AtMost ?? double.NegativeInfinity, AtLeast - value ?? double.NegativeInfinity);

    /// <summary>The same threshold, watched by several machines, each over its own part of the load.</summary>
    internal static ThresholdFigures Merge(IReadOnlyList<ThresholdFigures> parts) => parts[0] with
    {
        Judged = parts.Sum(part => part.Judged),
        Beyond = parts.Sum(part => part.Beyond),
        CrossedAtSeconds = parts.Min(part => part.CrossedAtSeconds),
        Worst = parts.Where(part => part.Worst is not null).MaxBy(part => part.Excess(part.Worst!.Value))?.Worst,
    };
}
