using System.Text.RegularExpressions;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;
using FulfilSim.Scenarios.Quantities;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Distributions;

/// <summary>Lognormal by what people know of it: mean and cv, mean and a quantile, or two quantiles.</summary>
internal static partial class LognormalForm
{
    /// <summary>For the schema: p50, p95, p99.9.</summary>
    public const string QuantilePattern = @"^p([0-9]{1,2}(?:\.[0-9]{1,6})?)$";

    private const string Expected =
        "\"mean\" with \"cv\", \"mean\" with one quantile such as \"p95\", or two quantiles such as \"p50\" and \"p95\"";

    public static Distribution? Read(DistributionSource source)
    {
        if (source.Node is not ObjectNode parameters)
            return source.Refuse(source.Node.Shown, Expected, "write {\"p50\": ..., \"p95\": ...}");
        var surplus = parameters.Members.FirstOrDefault(member => member.Name is not ("mean" or "cv") && ShareOf(member.Name) is null);
        if (surplus is not null)
            return source.Refuse(parameters.Shown, Expected,
                Suggestion.Fix(surplus.Name, ["mean", "cv", "p50", "p95"], ""));
        var quantiles = parameters.Members.Where(member => member.Name[0] == 'p').OrderBy(member => ShareOf(member.Name)).ToArray();
        return (parameters["mean"], parameters["cv"], quantiles) switch
        {
            ({ } mean, { } cv, []) => MeanAndCv(source, mean, cv),
            ({ } mean, null, [var quantile]) => MeanAndQuantile(source, mean, quantile),
            (null, null, [var low, var high]) => TwoQuantiles(source, low, high),
            _ => source.Refuse(parameters.Shown, Expected, Missing(parameters["mean"], parameters["cv"], quantiles.Length)),
        };
    }

    private static Distribution? MeanAndCv(DistributionSource source, Node mean, Node cv)
    {
        var meanValue = source.Measure(mean, JsonPath.Member(source.Path, "mean"));
        var cvValue = source.Bare(cv, JsonPath.Member(source.Path, "cv"));
        return meanValue is null || cvValue is null
            ? null
            : source.Make(() => Lognormal.WithMeanAndCv(meanValue.Value, cvValue.Value));
    }

    private static Distribution? MeanAndQuantile(DistributionSource source, Node mean, Member quantile)
    {
        var meanValue = source.Measure(mean, JsonPath.Member(source.Path, "mean"));
        var value = source.Measure(quantile.Value, JsonPath.Member(source.Path, quantile.Name));
        return meanValue is null || value is null
            ? null
            : source.Make(() => Lognormal.WithMeanAndQuantile(meanValue.Value, ShareOf(quantile.Name)!.Value, value.Value));
    }

    private static Distribution? TwoQuantiles(DistributionSource source, Member low, Member high)
    {
        var lowValue = source.Measure(low.Value, JsonPath.Member(source.Path, low.Name));
        var highValue = source.Measure(high.Value, JsonPath.Member(source.Path, high.Name));
        return lowValue is null || highValue is null
            ? null
            : source.Make(() => Lognormal.WithQuantiles(
                ShareOf(low.Name)!.Value, lowValue.Value, ShareOf(high.Name)!.Value, highValue.Value));
    }

    private static string Missing(Node? mean, Node? cv, int quantiles) => (mean, cv, quantiles) switch
    {
        (null, null, 0) => "add \"mean\" and \"cv\"",
        ({ }, null, 0) => "add \"cv\" or a quantile",
        (null, { }, 0) => "add \"mean\"",
        (null, null, 1) => "add \"mean\" or a second quantile",
        _ => "keep two of them, in one of these pairs",
    };

    /// <summary>0.95 for "p95"; null for what is no quantile between 0 and 1.</summary>
    private static double? ShareOf(string name)
    {
        var match = name.Length <= Quantity.LengthMax ? Quantile().Match(name) : Match.Empty;
        var share = match.Success ? Quantity.Value(match.Groups[1].Value, powerOfTen: -2) : 0;
        return share > 0 ? share : null;
    }

    [GeneratedRegex(QuantilePattern, RegexOptions.CultureInvariant)]
    private static partial Regex Quantile();
}
