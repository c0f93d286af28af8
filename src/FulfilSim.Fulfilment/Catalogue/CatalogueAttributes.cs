namespace FulfilSim.Fulfilment.Catalogue;

/// <summary>How well a default number is known.</summary>
public enum Basis
{
    /// <summary>A judgement; the user should set it.</summary>
    Assumed = 0,

    /// <summary>Arithmetic on sourced numbers.</summary>
    Derived,

    /// <summary>A public page or paper gives it.</summary>
    Sourced,

    /// <summary>Computed from real orders.</summary>
    Measured,
}

/// <summary>How sure a parameter's default is, and where it comes from.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BasisAttribute(Basis basis, string source = "") : Attribute
{
    public Basis Basis { get; } = basis;

    public string Source { get; } = source;

    /// <summary>The parameter is the size of a mitigation's effect: what it claims, not what it is measured to do.</summary>
    public bool IsEffect { get; init; }

    /// <summary>Lowest value that is still plausible: a ratio, seconds, a count. Default: not stated, and a rule of thumb stands for it.</summary>
    public double Low { get; init; } = double.NaN;

    /// <summary>Highest value that is still plausible.</summary>
    public double High { get; init; } = double.NaN;
}

/// <summary>The one mechanism by which a failure mode works.</summary>
public enum FaultFamily
{
    Link = 0,
    Plant,
    Data,
    Behaviour,
    Policy,
}

/// <summary>Names a failure mode in scenario files, results and charts.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FailureModeAttribute(string id, string category, FaultFamily family, string meaning) : Attribute
{
    public string Id { get; } = id;

    /// <summary>Group of the catalogue; the failure category in reports.</summary>
    public string Category { get; } = category;

    public FaultFamily Family { get; } = family;

    /// <summary>What goes wrong, one sentence.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>It acts everywhere under one set of parameters: a scenario can have it once.</summary>
    public bool IsOnce { get; init; }

    /// <summary>It is the buyers' own doing, their number included, and so comes with them before a shop that is not simulated as well.</summary>
    public bool IsOfBuyers { get; init; }
}

/// <summary>Names a mitigation in scenario files, results and charts.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MitigationAttribute(string id, string group, string meaning) : Attribute
{
    public string Id { get; } = id;

    public string Group { get; } = group;

    /// <summary>What it does, one sentence.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>Failure modes it acts on.</summary>
    public string[] ActsOn { get; init; } = [];

    /// <summary>The measure it is meant to move, and which way, e.g. "failureRate lower".</summary>
    public string Target { get; init; } = "failureRate lower";

    /// <summary>Whom it hurts and how: delay, false rejects, friction.</summary>
    public string Hurts { get; init; } = "";
}
