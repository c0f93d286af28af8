using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Comparing;

/// <summary>Failures of an arm by category and root cause.</summary>
internal static class CauseTable
{
    /// <summary>Per 1,000 submitted intents; largest first, equals by name.</summary>
    public static IReadOnlyList<CauseRate> Of(ArmCells cells, double level)
    {
        var submitted = cells.Submitted;
        var named = cells.Results
            .SelectMany(result => result.Causes)
            .Select(cause => (cause.Category, cause.Cause))
            .Distinct();
        return
        [
            .. named
                .Select(name => new CauseRate(name.Category, name.Cause, RateOf(name.Category, name.Cause)))
                .OrderByDescending(rate => rate.PerThousand.Mean)
                .ThenBy(rate => rate.Category, StringComparer.Ordinal)
                .ThenBy(rate => rate.Cause, StringComparer.Ordinal),
        ];

        Estimate RateOf(string category, string cause) => Ratios.Jackknife(
            $"failures by {cause}",
            cells.Each(cell => 1000.0 * cell.Causes
                .Where(count => count.Category == category && count.Cause == cause)
                .Sum(count => count.Count)),
            submitted,
            level,
            "per 1,000 intents");
    }
}
