using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Networks;

/// <summary>What a measure should come to: an exact number, a published one, or bounds. Seconds, customers, or ratios.</summary>
public sealed record ExpectationEntry
{
    /// <summary>The number that a formula gives.</summary>
    public double? Exact { get; init; }

    /// <summary>The number that somebody measured; its standard error is given with it.</summary>
    public double? Published { get; init; }

    /// <summary>Standard error of the published number: a number in its unit, or a share of it such as "3%". Above 0.</summary>
    public Spread? StandardError { get; init; }

    /// <summary>Lower bound, allowed itself.</summary>
    public double? AtLeast { get; init; }

    /// <summary>Upper bound, allowed itself.</summary>
    public double? AtMost { get; init; }

    /// <summary>Source of the formula or of the number; needed with both.</summary>
    public string By { get; init; } = "";
}

/// <summary>The size of an uncertainty: absolute, or a share of what is uncertain.</summary>
public readonly record struct Spread
{
    private readonly double _value;
    private readonly bool _isShare;

    private Spread(double value, bool isShare) => (_value, _isShare) = (Require.Positive(value, nameof(Spread)), isShare);

    /// <param name="value">Above 0 and finite.</param>
    public static Spread Of(double value) => new(value, isShare: false);

    /// <param name="share">Above 0.</param>
    public static Spread Of(Ratio share) => new(share.Value, isShare: true);

    /// <summary>In the unit of what is uncertain.</summary>
    public double Around(double center) => _isShare ? _value * Math.Abs(center) : _value;
}
