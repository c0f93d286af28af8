using System.Globalization;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Distributions;

/// <summary>Distributions as a scenario file writes them, to four digits: for people, not for reading back
/// exactly.</summary>
internal static class DistributionText
{
    private const int Digits = 4;

    public static string Of(Distribution distribution, In unit) => distribution switch
    {
        Constant constant => $"{{\"constant\": {Value(constant.Value, unit)}}}",
        Exponential exponential => Named(Exponential.Name, ("mean", Value(exponential.Mean, unit))),
        Uniform uniform => Named(Uniform.Name, ("min", Value(uniform.Min, unit)), ("max", Value(uniform.Max, unit))),
        Triangular triangular => Named(Triangular.Name,
            ("min", Value(triangular.Min, unit)), ("mode", Value(triangular.Mode, unit)), ("max", Value(triangular.Max, unit))),
        Normal normal => Named(Normal.Name, ("mean", Value(normal.Mean, unit)), ("sd", Value(normal.StandardDeviation, unit))),
        FoldedNormal folded => Named(FoldedNormal.Name,
            ("mean", Value(folded.NormalMean, unit)), ("sd", Value(folded.NormalStandardDeviation, unit))),
        Weibull weibull => Named(Weibull.Name, ("shape", Number(weibull.Shape)), ("scale", Value(weibull.Scale, unit))),
        Gamma gamma => Named(Gamma.Name, ("shape", Number(gamma.Shape)), ("mean", Value(gamma.Mean, unit))),
        Erlang erlang => Named(Erlang.Name, ("stages", Number(erlang.Stages)), ("mean", Value(erlang.Mean, unit))),
        Pareto pareto => Named(Pareto.Name, ("shape", Number(pareto.Shape)), ("min", Value(pareto.Min, unit))),
        Bernoulli bernoulli => Named(Bernoulli.Name, ("p", Percent(bernoulli.Probability))),
        Poisson poisson => Named(Poisson.Name, ("mean", Number(poisson.Mean))),
        Geometric geometric => Named(Geometric.Name, ("mean", Number(geometric.Mean))),
        Zipf zipf => Named(Zipf.Name, ("n", Number(zipf.Count)), ("exponent", Number(zipf.Exponent))),
        Lognormal lognormal => Shortest(lognormal, unit),
        Hyperexponential mixed => Listed(Hyperexponential.Name, "mean",
            mixed.Phases.Select(phase => (phase.Share, Value(phase.Mean, unit)))),
        Discrete discrete => Listed(Discrete.Name, "value",
            discrete.Values.Select(each => (each.Share, Value(each.Value, unit)))),
        Mixture mixture => Listed(Mixture.Name, "of",
            mixture.Components.Select(each => (each.Share, Of(each.Component, unit)))),
        _ => "{\"empirical\": ...}",
    };

    /// <summary>Which two numbers it was made of is forgotten; the pair that is written shortest is the
    /// likeliest.</summary>
    private static string Shortest(Lognormal lognormal, In unit)
    {
        var mean = ("mean", Value(lognormal.Mean, unit));
        var cv = ("cv", Number(Math.Sqrt(lognormal.Variance) / lognormal.Mean));
        var p50 = ("p50", Value(lognormal.Quantile(0.5), unit));
        var p95 = ("p95", Value(lognormal.Quantile(0.95), unit));
        var p99 = ("p99", Value(lognormal.Quantile(0.99), unit));
        string[] candidates =
            [Named(Lognormal.Name, mean, cv), Named(Lognormal.Name, p50, p95), Named(Lognormal.Name, mean, p99)];
        return candidates.MinBy(candidate => candidate.Count(char.IsAsciiDigit))!;
    }

    private static string Named(string name, params (string Name, string Value)[] parameters) =>
        $"{{\"{name}\": {{{string.Join(", ", parameters.Select(parameter => $"\"{parameter.Name}\": {parameter.Value}"))}}}}}";

    private static string Listed(string name, string property, IEnumerable<(double Share, string Part)> parts)
    {
        var entries = parts.Select(each => $"{{\"share\": {Percent(each.Share)}, \"{property}\": {each.Part}}}");
        return $"{{\"{name}\": [{string.Join(", ", entries)}]}}";
    }

    private static string Percent(double share) => $"\"{new Ratio(Significant(share))}\"";

    private static string Value(double value, In unit) => unit switch
    {
        In.Duration when double.IsFinite(value) && Math.Abs(value) < 3e9 => $"\"{Duration.Format(Rounded(value))}\"",
        In.Money => $"\"{Math.Round(value, 2).ToString("0.00", CultureInfo.InvariantCulture)}\"",
        _ => Number(value),
    };

    private static TimeSpan Rounded(double seconds) =>
        TimeSpan.FromTicks((long)Math.Round((double)(decimal)Significant(seconds) * TimeSpan.TicksPerSecond));

    private static string Number(double value) => Significant(value).ToString(CultureInfo.InvariantCulture);

    private static double Significant(double value) => double.Parse(
        value.ToString($"G{Digits}", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
}
