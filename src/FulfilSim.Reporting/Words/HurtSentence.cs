using FulfilSim.Experiments.Comparing;

namespace FulfilSim.Reporting.Words;

/// <summary>Whom the mitigations hurt, once each: "address-verify asks every buyer one more question (address, everything)".</summary>
internal static class HurtSentence
{
    /// <summary>A sentence for each that any arm brings, in the order of the arms, with the arms that bring it.</summary>
    public static IEnumerable<string> All(Comparison comparison) =>
        from arm in comparison.Arms
        from hurt in arm.Hurts
        group arm.Name by hurt into arms
        select $"{arms.Key.TrimEnd('.')} ({string.Join(", ", arms.Distinct())}).";
}
