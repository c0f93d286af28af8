using System.Diagnostics;
using System.Globalization;
using FulfilSim.Experiments.Networks;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Validating;

/// <summary>
/// Holds measures against expectations. z = (estimate - number) / standard error; met when |z| is below 3.5, which a true
/// number fails once in two thousand times. Without any spread the estimate must be equal.
/// </summary>
public static class ExpectationJudge
{
    /// <summary>|z| from here on is a failure.</summary>
    public const double ZLimit = 3.5;

    private const double ConfidenceLevel = 0.95; // Of intervals that are not shown.
    private const double EqualityTolerance = 1e-9;
    private const int NearNamesMax = 3;

    /// <summary>The case of a scenario whose reference has been run.</summary>
    /// <exception cref="InvalidOperationException">A cell is missing.</exception>
    public static CaseResult Judge(NetworkScenario scenario, IReadOnlyList<CellLine> lines)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var sample = NetworkSample.Of(scenario.Reference, lines, scenario.Experiment.Replications);
        return new(
            scenario.Name,
            scenario.Title,
            scenario.Experiment.Seed,
            sample.Count,
            [.. scenario.Expectations.Select(expectation => Judge(expectation, sample))],
            [.. SampleWarnings.Of(scenario.Reference.Name, sample)]);
    }

    private static ExpectationCheck Judge(Expectation expectation, NetworkSample sample)
    {
        if (!sample.Paths.Contains(expectation.Measure))
            return new(expectation, double.NaN, double.NaN, null, Unknown(expectation.Measure, sample));
        var estimate = sample.EstimateOf(expectation.Measure, ConfidenceLevel);
        return expectation switch
        {
            Expectation.Exact exact => Against(exact, exact.Value, estimate, ownError: 0),
            Expectation.Published published => Against(published, published.Value, estimate, published.StandardError),
            Expectation.Bounds bounds => new(bounds, estimate.Mean, estimate.StandardError, null, Beyond(bounds, estimate.Mean)),
            _ => throw new UnreachableException($"No rule for {expectation}."),
        };
    }

    private static ExpectationCheck Against(Expectation expectation, double value, Estimate estimate, double ownError)
    {
        var error = Math.Sqrt((estimate.StandardError * estimate.StandardError) + (ownError * ownError));
        if (!double.IsFinite(error))
            return new(expectation, estimate.Mean, error, null, "was measured once: without replications or batches there is no standard error");
        if (error == 0)
        {
            var isEqual = Math.Abs(estimate.Mean - value) <= EqualityTolerance * Math.Max(1, Math.Abs(value));
            return new(expectation, estimate.Mean, error, null, isEqual ? "" : "never varies, and differs");
        }
        var z = (estimate.Mean - value) / error;
        return new(expectation, estimate.Mean, error, z, Math.Abs(z) < ZLimit ? "" : "is too far away");
    }

    private static string Beyond(Expectation.Bounds bounds, double mean) =>
        mean < bounds.AtLeast ? "is too low"
        : mean > bounds.AtMost ? "is too high"
        : "";

    /// <summary>The measures whose paths begin or end like the unknown one.</summary>
    private static string Unknown(string path, NetworkSample sample)
    {
        string[] near = [.. sample.Paths.OrderByDescending(known => CommonEnds(path, known)).ThenBy(known => known, StringComparer.Ordinal).Take(NearNamesMax)];
        return near.Length == 0
            ? "is no measure of this network, which has none"
            : string.Create(CultureInfo.InvariantCulture, $"is no measure of this network; near it are {string.Join(", ", near)}");
    }

    private static int CommonEnds(string left, string right) =>
        left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count()
        + left.Reverse().Zip(right.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
}
