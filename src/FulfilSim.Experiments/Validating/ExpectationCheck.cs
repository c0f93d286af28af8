using FulfilSim.Experiments.Scenarios;

namespace FulfilSim.Experiments.Validating;

/// <summary>What became of one expectation.</summary>
/// <param name="Expectation">What was expected.</param>
/// <param name="Estimate">What was measured; not a number where it was not.</param>
/// <param name="StandardError">Over replications; with a published number, combined with that number's own.</param>
/// <param name="Z">Estimate less expected number, in standard errors; null for bounds, and where there is no standard error.</param>
/// <param name="Trouble">Why it is not met, to be read behind the measure's name; empty when it is met.</param>
public sealed record ExpectationCheck(Expectation Expectation, double Estimate, double StandardError, double? Z, string Trouble)
{
    /// <summary>The estimate is as expected.</summary>
    public bool IsMet => Trouble.Length == 0;
}

/// <summary>A scenario and what became of its expectations.</summary>
/// <param name="Seed">Of all its chance; with it, <c>run</c> shows the same figures.</param>
/// <param name="Warnings">What to know before believing its figures.</param>
public sealed record CaseResult(
    string Name, string Title, ulong Seed, int SampleCount, IReadOnlyList<ExpectationCheck> Checks, IReadOnlyList<string> Warnings);
