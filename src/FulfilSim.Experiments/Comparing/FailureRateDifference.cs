using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Comparing;

/// <summary>The failure rate of an arm less another's, paired by replication.</summary>
internal static class FailureRateDifference
{
    private const string Quantity = "difference in failure rate";

    /// <summary>A conclusion that hangs on what becomes of the open intents is none.</summary>
    /// <param name="simultaneousCount">How many such intervals shall hold together.</param>
    public static PairedDifference Of(ArmCells arm, ArmCells other, double level, int simultaneousCount)
    {
        var openFulfilled = Of(arm, arm.Failed, other, other.Failed, level, simultaneousCount);
        var openFailed = Of(arm, arm.FailedOrOpen, other, other.FailedOrOpen, level, simultaneousCount);
        return openFulfilled.Conclusion == openFailed.Conclusion
            ? openFulfilled
            : openFulfilled with { Conclusion = Conclusion.Inconclusive };
    }

    /// <summary>The conclusion differs between all open intents fulfilled and all of them failed.</summary>
    public static bool HangsOnOpenIntents(ArmCells arm, ArmCells other, double level, int simultaneousCount) =>
        Of(arm, arm.Failed, other, other.Failed, level, simultaneousCount).Conclusion
        != Of(arm, arm.FailedOrOpen, other, other.FailedOrOpen, level, simultaneousCount).Conclusion;

    private static PairedDifference Of(
        ArmCells arm,
        IReadOnlyList<double> armFailed,
        ArmCells other,
        IReadOnlyList<double> otherFailed,
        double level,
        int simultaneousCount) =>
        PairedDifference.OfRatios(
            Quantity, "", armFailed, arm.Judged, otherFailed, other.Judged, level, simultaneousCount);
}
