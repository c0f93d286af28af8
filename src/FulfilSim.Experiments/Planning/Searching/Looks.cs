using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Planning.Searching;

/// <summary>After how many replications a point is looked at, until it is decided.</summary>
/// <param name="Replications">Rising.</param>
/// <param name="ConfidenceLevel">One-sided, of all looks at one point together.</param>
public sealed record Looks(IReadOnlyList<int> Replications, double ConfidenceLevel)
{
    private const double Growth = 1.5;

    public IReadOnlyList<int> Replications { get; } = Require.NotEmpty(Replications, nameof(Replications));

    /// <summary>The level of each look, so that all of them together err no more often than stated (Bonferroni).</summary>
    public double EachLevel => 1 - ((1 - ConfidenceLevel) / Replications.Count);

    /// <summary>From a few replications up to the most that a point may have, each time half as many again.</summary>
    /// <param name="first">Replications of the first look, 1 or above.</param>
    /// <param name="max">Replications of the last look.</param>
    public static Looks Growing(int first, int max, double confidenceLevel)
    {
        var looks = new List<int> { Math.Min(first, max) };
        while (looks[^1] < max)
            looks.Add(Math.Min(max, (int)Math.Ceiling(looks[^1] * Growth)));
        return new(looks, confidenceLevel);
    }
}
