using FulfilSim.Experiments.Comparing;
using FulfilSim.Reporting.Words;
using FulfilSim.Statistics;

namespace FulfilSim.Reporting.Tables;

/// <summary>Every arm against the best of the others.</summary>
internal static class BestTable
{
    /// <summary>Null where nothing was ranked.</summary>
    public static Table? Of(Comparison comparison) => comparison.Arms.All(arm => arm.Best is null) ? null : new(
        $"Failure rate less that of the best other arm, {Sample.Text(comparison.Scenario)}, intervals simultaneous; "
            + "arms whose effect is assumed take no part",
        [
            new("arm", IsNumber: false),
            new("difference to the best other, p.p."),
            new("from"),
            new("to"),
            new("may be the best", IsNumber: false),
        ],
        [.. comparison.Arms.Select(arm => new Row([arm.Name, .. CellsOf(arm.Best)], IsMarked: arm.Best is { MayBeBest: true }))]);

    private static string[] CellsOf(BestInterval? best) => best is null
        ? [Number.Unknown, Number.Unknown, Number.Unknown, "input, not finding"]
        : [Points(best.Difference), Points(best.Lower), Points(best.Upper), best.MayBeBest ? "yes" : "no"];

    private static string Points(double ratio) => Number.Signed(ratio * 100, 2);
}
