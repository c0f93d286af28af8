using FulfilSim.Experiments.Comparing;
using FulfilSim.Reporting.Words;

namespace FulfilSim.Reporting.Tables;

/// <summary>How sure the differences are, and what it would take to be surer.</summary>
internal static class CertaintyTable
{
    /// <summary>Null where nothing is known of it.</summary>
    public static Table? Of(Comparison comparison) => comparison.Arms.All(arm => arm.VarianceReduction is null && arm.ReplicationsToSettle is null)
        ? null
        : new(
            $"Differences in failure rate to '{comparison.Scenario.ReferenceArm}', {Sample.Text(comparison.Scenario)}",
            [
                new("arm", IsNumber: false),
                new("half-width, p.p."),
                new("replications that would settle it, were these numbers right"),
                new("times as many would be needed without common random numbers"),
            ],
            [.. comparison.Rivals().Select(RowOf)]);

    /// <summary>Where it stopped, in words; empty where the number of replications was fixed.</summary>
    public static string StoppingText(Comparison comparison) => comparison.Stopping is { } stopping
        ? $"Replications went on until every difference was to be known to ±{Number.Percent(stopping.HalfWidth)}, asked after "
            + $"{string.Join(", ", stopping.Looks)}. {(stopping.IsReached ? "Reached" : "Not reached")}: the widest is ±{Number.Percent(stopping.Widest)}."
        : "";

    private static Row RowOf(ArmResult arm) => new(
    [
        arm.Name,
        Number.Fixed((arm.FailureRateDifference?.Difference.HalfWidth ?? double.NaN) * 100, 2),
        arm.ReplicationsToSettle is { } count ? Number.Count(count) : Number.Unknown,
        arm.VarianceReduction is { } factor ? Number.Plain(factor) : Number.Unknown,
    ]);
}
