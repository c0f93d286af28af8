using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Comparing;

/// <summary>How many replications it would take to settle what these ones do not.</summary>
internal static class Settling
{
    /// <summary>Null where it is settled, where it hangs on something else than their number, and where no number would do.</summary>
    public static int? Of(PairedDifference difference) =>
        difference.Conclusion == Conclusion.Inconclusive && ReplicationCount.ToSettle(difference.Difference) is { } count
            && count > difference.Difference.Count
            ? count
            : null;
}
