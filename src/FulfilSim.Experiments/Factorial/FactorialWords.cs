using System.Globalization;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Factorial;

/// <summary>What a factorial design shows, in sentences.</summary>
public static class FactorialWords
{
    private const int NamedMax = 3;

    /// <summary>"a with b": all pairs that cannot be told apart, joined by "or".</summary>
    public static string NameOf(PairEffect pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return string.Join(" or ", pair.Pairs.Select(ids => string.Join(" with ", ids)));
    }

    internal static IReadOnlyList<string> Verdict(
        IReadOnlyList<FactorEffect> effects, IReadOnlyList<PairEffect> pairs, int replications, double level) =>
    [
        Effects(effects) + string.Create(CultureInfo.InvariantCulture, $" ({Figures.Level(level)} simultaneous intervals, n = {replications})."),
        .. pairs.Where(pair => pair.Conclusion is Conclusion.Lower or Conclusion.Higher).Take(NamedMax).Select(pair => Together(pair, effects)),
        .. pairs.Count > 0 && pairs.All(pair => pair.Conclusion is Conclusion.Inconclusive or Conclusion.Identical)
            ? new[] { "No two of them can be said to be worth more or less together than apart." }
            : [],
    ];

    internal static IReadOnlyList<string> Warnings(FactorialPlan plan, int replications) =>
    [
        .. replications < PairedDifference.ReplicationsMin
            ? new[] { $"{replications} replications cannot tell effects from nothing; at least {PairedDifference.ReplicationsMin} are needed." }
            : [],
        .. plan.Design.PairGroups().Any(group => group.Count > 1)
            ? new[]
            {
                $"{plan.Design.RunCount} runs of {plan.Factors.Count} mitigations cannot tell all pairs apart: an effect of a pair that "
                + "names several is their sum. Effects of single mitigations are free of it.",
            }
            : [],
        .. plan.Inputs.Count > 0
            ? new[] { $"How well {Figures.Few(plan.Inputs)} {(plan.Inputs.Count == 1 ? "works" : "work")} is assumed, so the effect is input, not finding." }
            : [],
    ];

    private static string Effects(IReadOnlyList<FactorEffect> effects)
    {
        var told = effects.Where(effect => effect.Conclusion is Conclusion.Lower or Conclusion.Higher).OrderBy(effect => effect.FailureRate.Mean).ToList();
        if (told.Count == 0)
            return "On average over the others, no mitigation can be said to change the failure rate";
        string[] parts = [.. told.Take(NamedMax).Select(effect =>
            $"{effect.Factor} {(effect.Conclusion == Conclusion.Lower ? "lowers" : "raises")} it by {PointsOf(effect.FailureRate)}")];
        var others = told.Count > NamedMax ? $"; {told.Count - NamedMax} others change it too" : "";
        return $"On average over the others, of the failure rate: {string.Join("; ", parts)}{others}";
    }

    /// <summary>Mean effects a and b and their difference of differences d: together a + b, apart a - d/2 and b - d/2.</summary>
    private static string Together(PairEffect pair, IReadOnlyList<FactorEffect> effects)
    {
        var beyond = pair.FailureRate;
        var word = beyond.Mean > 0 ? "less" : "more";
        if (pair.Pairs.Count > 1)
            return $"{NameOf(pair)}: together worth {word} than apart, by {PointsOf(beyond)}.";
        var (first, second) = (MeanOf(pair.Pairs[0][0]), MeanOf(pair.Pairs[0][1]));
        var decimals = Figures.Decimals(beyond.HalfWidth);
        return $"{Figures.List(pair.Pairs[0])} change the failure rate by {Signed(first + second)} percentage points together, and by "
            + $"{Signed(first - beyond.Mean / 2)} and {Signed(second - beyond.Mean / 2)} each without the other: "
            + $"together worth {word} than apart, by {PointsOf(beyond)}.";

        double MeanOf(string id) => effects.First(effect => effect.Factor == id).FailureRate.Mean;

        string Signed(double ratio) => (ratio < 0 ? "-" : "+") + Figures.Points(ratio, decimals);
    }

    private static string PointsOf(Estimate effect)
    {
        var decimals = Figures.Decimals(effect.HalfWidth);
        return $"{Figures.Points(effect.Mean, decimals)} ±{Figures.Points(effect.HalfWidth, decimals)} percentage points";
    }
}
