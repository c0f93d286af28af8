using FulfilSim.Experiments.Comparing;

namespace FulfilSim.Reporting.Words;

/// <summary>The arms of a comparison by their part in it.</summary>
internal static class ComparisonArms
{
    /// <summary>The arm that every difference is against.</summary>
    public static ArmResult Reference(this Comparison comparison) =>
        comparison.Arms.FirstOrDefault(arm => arm.IsReference)
        ?? comparison.Arms.First(arm => arm.Name == comparison.Scenario.ReferenceArm);

    /// <summary>Every other arm, in the scenario's order.</summary>
    public static IEnumerable<ArmResult> Rivals(this Comparison comparison)
    {
        var reference = comparison.Reference();
        return comparison.Arms.Where(arm => !ReferenceEquals(arm, reference));
    }

    /// <summary>The rival that fails least, which the charts over time show first; null where there is none.</summary>
    public static ArmResult? LowestFailing(this Comparison comparison) =>
        comparison.Rivals().MinBy(arm => double.IsFinite(arm.FailureRate.Mean) ? arm.FailureRate.Mean : double.MaxValue);

    /// <summary>Whether buyers were let loose in wall time, on the simulated shop or on systems that run.</summary>
    public static bool IsLive(this Comparison comparison) => comparison.Arms.Any(arm => arm.Live is not null);

    /// <summary>Whether any arm earned or cost something: where intents end at an early milestone, none may have.</summary>
    public static bool HasMoney(this Comparison comparison) =>
        comparison.Arms.Any(arm => arm.Measures.GetValueOrDefault(Measures.NetMoneyPerPotentialIntent) is not { Mean: 0 });
}
