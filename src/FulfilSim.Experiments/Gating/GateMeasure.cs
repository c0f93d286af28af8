namespace FulfilSim.Experiments.Gating;

/// <summary>Which way a measure gets worse.</summary>
public enum WorseWay
{
    /// <summary>Neither way is worse by itself; who gates it has to say.</summary>
    Unknown = 0,

    /// <summary>It is worse when it rises, as a failure rate.</summary>
    Higher,

    /// <summary>It is worse when it falls, as goodput.</summary>
    Lower,
}

/// <summary>What the number of a gated measure is, and so how its margin is written.</summary>
public enum GateUnit
{
    /// <summary>A count, a cost, a number per thousand.</summary>
    Plain = 0,

    /// <summary>A share; its margin is in percentage points.</summary>
    Share,

    /// <summary>A length of time, in seconds.</summary>
    Seconds,

    /// <summary>How often, per second.</summary>
    PerSecond,

    /// <summary>Money, in units of the scenario's currency.</summary>
    Money,
}

/// <summary>A measure that a gate can watch.</summary>
/// <param name="Key">A key of <see cref="Comparing.Measures"/>, or the path of a network's measure.</param>
/// <param name="Unit">What its number is.</param>
/// <param name="UnitText">As estimates carry it: "s", "1/s", "EUR", "per 1,000 intents"; empty for shares and counts.</param>
/// <param name="Worse">Which way it gets worse.</param>
public sealed record GateMeasure(string Key, GateUnit Unit, string UnitText, WorseWay Worse);
