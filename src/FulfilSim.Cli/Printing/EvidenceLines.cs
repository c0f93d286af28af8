using System.Globalization;
using FulfilSim.Experiments.Comparing;

namespace FulfilSim.Cli.Printing;

/// <summary>What the answer rests on, a sentence each: stopping, but-for shares, common random numbers.</summary>
internal static class EvidenceLines
{
    private const int Percent = 100;

    public static IEnumerable<string> Of(Comparison comparison) =>
        [.. Stopped(comparison), .. ButFor(comparison), .. Paired(comparison), .. Inputs(comparison)];

    private static IEnumerable<string> Stopped(Comparison comparison)
    {
        if (comparison.Stopping is { IsReached: true } stopping)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Stopped after {stopping.Looks[^1]} replications (looks at {string.Join(", ", stopping.Looks)}): every difference in failure rate "
                + $"is known to ±{stopping.Widest * Percent:0.####} % points, and ±{stopping.HalfWidth * Percent:0.####} were wanted.");
        }
    }

    private static IEnumerable<string> ButFor(Comparison comparison) =>
        from share in comparison.ButFor
        select $"But for {share.Fault}, {Show.Estimate(share.Share, Percent)} % of the failures under {share.Arm} would not be; "
            + $"it is the root cause of {Show.Estimate(share.AttributedShare, Percent)} %.";

    /// <summary>Arms that rest on assumed effects are not ranked; how large these must be is another command's answer.</summary>
    private static IEnumerable<string> Inputs(Comparison comparison)
    {
        string[] names = [.. comparison.Arms.Where(arm => arm.Best is null && !arm.IsReference).Select(arm => arm.Name)];
        if (names.Length > 0 && comparison.Arms.Any(arm => arm.Best is not null))
        {
            yield return $"Break-even effects: sensitivity with --arms {names[^1]},{comparison.Scenario.ReferenceArm} says how well what "
                + "is assumed must work.";
        }
    }

    private static IEnumerable<string> Paired(Comparison comparison)
    {
        double[] factors = [.. comparison.Arms.Select(arm => arm.VarianceReduction).OfType<double>().Order()];
        if (factors.Length > 0)
        {
            var least = Show.Fixed(factors[0], 1);
            var most = Show.Fixed(factors[^1], 1);
            yield return $"Common random numbers: without them the same intervals would take {(least == most ? least : $"{least} to {most}")} "
                + "times as many replications.";
        }
    }
}
