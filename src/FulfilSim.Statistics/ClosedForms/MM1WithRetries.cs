namespace FulfilSim.Statistics.ClosedForms;

/// <summary>
/// M/M/1, first in first out, whose callers give up after a time-out and try again, up to N more times; the server does
/// the work that nobody waits for any more all the same. Times are in the unit of time of the rates.
/// </summary>
/// <remarks>All tries together are taken for a Poisson stream of rate x, of which a share p(x) = e^(-(μ - x) τ) times
/// out, so x solves x = λ (1 + p + ... + p^N). Below μ the right side is convex in x: it has no solution, or a stable
/// one and perhaps a higher, unstable one, beyond which tries feed on themselves. Metastable failures as such: Bronson
/// et al. (2021), Huang et al. (2022).</remarks>
public sealed record MM1WithRetries
{
    private MM1WithRetries(double serviceRate, double timeout, int retriesMax)
    {
        (ServiceRate, Timeout, RetriesMax) = (serviceRate, timeout, retriesMax);
        var peak = Bisection.Boundary(0, serviceRate, x => IsPastPeak(x));
        ArrivalRateMax = peak / TriesAt(peak);
    }

    /// <summary>μ, tries that the server works off per unit of time.</summary>
    public double ServiceRate { get; }

    /// <summary>τ, from sending a try to giving it up.</summary>
    public double Timeout { get; }

    /// <summary>N: tries after the first.</summary>
    public int RetriesMax { get; }

    /// <summary>μ / (N + 1): below it any overload drains, whatever triggered it.</summary>
    public double SafeArrivalRate => ServiceRate / (RetriesMax + 1.0);

    /// <summary>The highest λ with a solution: the maximum of x / (1 + p + ... + p^N) over x up to μ.</summary>
    public double ArrivalRateMax { get; }

    /// <summary>From the safe rate to the highest: all is well until a trigger comes, and not after it.</summary>
    public double VulnerableWidth => ArrivalRateMax - SafeArrivalRate;

    /// <param name="serviceRate">μ, above 0.</param>
    /// <param name="timeout">τ, above 0.</param>
    /// <param name="retriesMax">N, from 0 to 1000.</param>
    public static MM1WithRetries Of(double serviceRate, double timeout, int retriesMax) => new(
        Require.Positive(serviceRate, nameof(serviceRate)),
        Require.Positive(timeout, nameof(timeout)),
        Require.InRange(retriesMax, 0, 1000, nameof(retriesMax)));

    /// <summary>What becomes of a load.</summary>
    /// <param name="arrivalRate">λ: calls, not tries, per unit of time; above 0.</param>
    public RetriedLoad At(double arrivalRate) => new(this, Require.Positive(arrivalRate, nameof(arrivalRate)));

    /// <summary>p(x) = e^(-(μ - x) τ); 1 from μ on.</summary>
    internal double TimeoutProbabilityAt(double tryRate) =>
        Elementary.Exp(-Math.Max(0, ServiceRate - tryRate) * Timeout);

    /// <summary>1 + p + ... + p^N: tries per call.</summary>
    internal double TriesAt(double tryRate) => GeometricSum.Of(TimeoutProbabilityAt(tryRate), RetriesMax + 1);

    /// <summary>By how much the tries per call grow with x, x below μ.</summary>
    internal double TriesSlopeAt(double tryRate)
    {
        var p = TimeoutProbabilityAt(tryRate);
        return Timeout * p * GeometricSum.Slope(p, RetriesMax + 1);
    }

    /// <summary>x / tries(x) falls where tries(x) is below x tries'(x).</summary>
    private bool IsPastPeak(double tryRate) => TriesAt(tryRate) < tryRate * TriesSlopeAt(tryRate);
}
