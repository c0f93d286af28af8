namespace FulfilSim.Experiments.Objectives;

/// <summary>What sort of number a measure is, and so what may bound it.</summary>
public enum BoundKind
{
    /// <summary>A bare number.</summary>
    Number = 0,

    /// <summary>A share such as "2%", held as a ratio.</summary>
    Share,

    /// <summary>A duration such as "5s", held in seconds.</summary>
    Duration,

    /// <summary>An amount such as "4.50 EUR", held in currency units.</summary>
    Money,

    /// <summary>A rate such as "40/s", held per second.</summary>
    Rate,
}
