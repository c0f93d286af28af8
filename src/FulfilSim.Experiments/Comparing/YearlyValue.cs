using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Comparing;

/// <summary>What an arm is worth in a year, from how often such a cohort occurs.</summary>
internal static class YearlyValue
{
    /// <summary>Net money of the whole cohort, arm less reference, times the cohorts of a year; null where nobody stated these.</summary>
    public static PairedDifference? Of(
        ArmCells arm, ArmCells reference, double? cohortsPerYear, string currency, double level, int simultaneousCount)
    {
        if (cohortsPerYear is not { } times)
            return null;
        return PairedDifference.Of("gain in a year", currency, InYear(arm), InYear(reference), level, simultaneousCount);

        double[] InYear(ArmCells cells) => [.. cells.NetMoney.Select(net => net * times)];
    }
}
