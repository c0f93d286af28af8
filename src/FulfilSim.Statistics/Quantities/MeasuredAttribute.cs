namespace FulfilSim.Statistics;

/// <summary>What a distribution's numbers are in.</summary>
public enum In
{
    /// <summary>Seconds; written with a unit.</summary>
    Duration = 0,

    /// <summary>Currency units.</summary>
    Money,

    /// <summary>Bare numbers.</summary>
    Number,
}

/// <summary>Says what a distribution's numbers are in where they are not durations.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MeasuredAttribute(In unit) : Attribute
{
    public In Unit { get; } = unit;
}
