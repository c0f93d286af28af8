using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Comparing;

/// <summary>Which arms are on the efficient frontier: no other one loses fewer orders and earns more.</summary>
internal static class Frontier
{
    /// <summary>The arms, each with its place.</summary>
    public static IReadOnlyList<ArmEvidence> Placed(IReadOnlyList<ArmEvidence> arms, double level)
    {
        var pairCount = Math.Max(1, arms.Count * (arms.Count - 1) / 2);
        return [.. arms.Select(arm => arm with { Result = arm.Result with { Efficiency = PlaceOf(arm, arms, level, pairCount) } })];
    }

    private static Efficiency PlaceOf(ArmEvidence arm, IReadOnlyList<ArmEvidence> arms, double level, int pairCount)
    {
        var better = arms.Where(other => IsBetter(other.Result, arm.Result)).MaxBy(other => MoneyOf(other.Result));
        return better is null ? new("", IsSure: false) : new(better.Name, IsSure(better.Cells, arm.Cells, level, pairCount));
    }

    private static bool IsBetter(ArmResult other, ArmResult arm) =>
        other.FailureRate.Mean <= arm.FailureRate.Mean && MoneyOf(other) >= MoneyOf(arm)
        && (other.FailureRate.Mean < arm.FailureRate.Mean || MoneyOf(other) > MoneyOf(arm));

    /// <summary>Two differences of each pair of arms hold together.</summary>
    private static bool IsSure(ArmCells better, ArmCells arm, double level, int pairCount) =>
        FailureRateDifference.Of(better, arm, level, 2 * pairCount).Conclusion == Conclusion.Lower
        && PairedDifference.OfRatios(
            "difference in net money", "", better.NetMoney, better.PotentialIntents, arm.NetMoney, arm.PotentialIntents, level, 2 * pairCount)
            .Conclusion == Conclusion.Higher;

    private static double MoneyOf(ArmResult arm) => arm.Measures[Measures.NetMoneyPerPotentialIntent].Mean;
}
