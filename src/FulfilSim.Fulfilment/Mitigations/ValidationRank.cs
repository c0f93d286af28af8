namespace FulfilSim.Fulfilment.Mitigations;

/// <summary>The closed order of the layers at "valid?".</summary>
internal static class ValidationRank
{
    /// <summary>What the form itself can see.</summary>
    public const int Form = 10;

    /// <summary>What only a look-up elsewhere can tell.</summary>
    public const int LookUp = 20;
}
