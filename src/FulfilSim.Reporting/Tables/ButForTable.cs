using FulfilSim.Experiments.Comparing;
using FulfilSim.Reporting.Words;
using FulfilSim.Statistics;

namespace FulfilSim.Reporting.Tables;

/// <summary>What would not have failed without a fault.</summary>
internal static class ButForTable
{
    /// <summary>Null where nobody asked.</summary>
    public static Table? Of(Comparison comparison) => comparison.ButFor.Count == 0 ? null : new(
        $"But for a fault: the same buyers with the same luck in a world without it, {Sample.Text(comparison.Scenario)}, intervals simultaneous",
        [
            new("arm", IsNumber: false),
            new("fault", IsNumber: false),
            new("failures that vanish without it, %"),
            new("failures with this root cause, %"),
        ],
        [.. comparison.ButFor.Select(share => new Row(
            [share.Arm, share.Fault, Text(share.Share), Text(share.AttributedShare)]))]);

    private static string Text(Estimate share) => Scale.Percent.Fitting([share]).Text(share);
}
