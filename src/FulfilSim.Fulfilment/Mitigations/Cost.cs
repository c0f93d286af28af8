using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Mitigations;

/// <summary>What a mitigation costs to run. An unknown cost is unknown, not zero.</summary>
public readonly record struct Cost
{
    /// <summary>Nobody has stated it.</summary>
    public static readonly Cost Unknown;

    private Cost(Money amount)
    {
        IsKnown = true;
        Amount = amount;
    }

    public bool IsKnown { get; }

    /// <summary>Meaningful only when known.</summary>
    public Money Amount { get; }

    public static Cost Of(Money amount) => new(amount);

    public override string ToString() => IsKnown ? Amount.ToString() : "unknown";
}
