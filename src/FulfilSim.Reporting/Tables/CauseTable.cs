using FulfilSim.Experiments.Comparing;
using FulfilSim.Reporting.Words;

namespace FulfilSim.Reporting.Tables;

/// <summary>Failures per 1,000 submitted intents by root cause, arm beside arm; the worst category first.</summary>
internal static class CauseTable
{
    public static Table Of(Comparison comparison)
    {
        var arms = comparison.Arms;
        return new(
            $"Failures per 1,000 submitted intents by root cause, estimate ± half-width, {Sample.Text(comparison.Scenario)}",
            [new("cause", IsNumber: false), new("category", IsNumber: false), .. arms.Select(arm => new Column(arm.Name))],
            [.. CausesOf(arms).Select(cause => RowOf(cause, arms))]);
    }

    private static IEnumerable<Cause> CausesOf(IReadOnlyList<ArmResult> arms) => arms
        .SelectMany(arm => arm.Causes)
        .GroupBy(rate => (rate.Category, rate.Cause))
        .Select(group => new Cause(group.Key.Category, group.Key.Cause, group.Max(rate => rate.PerThousand.Mean)))
        .GroupBy(cause => cause.Category)
        .OrderByDescending(group => group.Max(cause => cause.Largest))
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .SelectMany(group => group
            .OrderByDescending(cause => cause.Largest)
            .ThenBy(cause => cause.Name, StringComparer.Ordinal));

    private static Row RowOf(Cause cause, IReadOnlyList<ArmResult> arms)
    {
        var rates = arms
            .Select(arm => arm.Causes.FirstOrDefault(rate => rate.Category == cause.Category && rate.Cause == cause.Name))
            .Select(rate => rate?.PerThousand)
            .ToList();
        return new([cause.Name, cause.Category, .. rates.Select(Scale.PerThousand.Fitting(rates).Text)]);
    }

    private sealed record Cause(string Category, string Name, double Largest);
}
