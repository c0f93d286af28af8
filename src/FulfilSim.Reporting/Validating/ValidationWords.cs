using System.Diagnostics;
using System.Globalization;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Validating;

namespace FulfilSim.Reporting.Validating;

/// <summary>Expectations and what became of them, in words for page and terminal.</summary>
public static class ValidationWords
{
    private const int Digits = 6;

    /// <summary>"= 1.5", "= 40 ± 1.2", "≥ 0.4, ≤ 0.6".</summary>
    public static string Expected(Expectation expectation) => expectation switch
    {
        Expectation.Exact exact => $"= {Text(exact.Value, Digits)}",
        Expectation.Published published => $"= {Text(published.Value, Digits)} ± {Text(published.StandardError, 3)}",
        Expectation.Bounds { AtMost: null } low => $"≥ {Text(low.AtLeast, Digits)}",
        Expectation.Bounds { AtLeast: null } high => $"≤ {Text(high.AtMost, Digits)}",
        Expectation.Bounds both => $"≥ {Text(both.AtLeast, Digits)}, ≤ {Text(both.AtMost, Digits)}",
        _ => throw new UnreachableException($"No words for {expectation}."),
    };

    /// <summary>"+1.23"; nothing where there is no z.</summary>
    public static string Z(ExpectationCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return check.Z?.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>"ok", or why not.</summary>
    public static string Verdict(ExpectationCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return check.IsMet ? "ok" : check.Trouble;
    }

    /// <summary>What all of them come to, a sentence each.</summary>
    public static IReadOnlyList<string> Summary(Validation validation)
    {
        ArgumentNullException.ThrowIfNull(validation);
        var signs = validation.Signs;
        var worst = validation.WorstZ is { } z ? string.Create(CultureInfo.InvariantCulture, $"{z:0.00}") : "none";
        return
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"{validation.PassedCount} passed, {validation.FailedCount} failed, "
                + $"in {validation.Cases.Count} case{(validation.Cases.Count == 1 ? "" : "s")}."),
            $"The worst z, without its sign, is {worst}; the limit is {ExpectationJudge.ZLimit.ToString(CultureInfo.InvariantCulture)}.",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Signs: {signs.Positives} too high, {signs.Negatives} too low; {Balance(signs)}"),
        ];
    }

    internal static string Text(double? value, int digits) =>
        value?.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) ?? "";

    private static string Balance(SignBalance signs) =>
        signs.Positives + signs.Negatives < SignBalance.CountMin
            ? $"fewer than {SignBalance.CountMin} say nothing about a bias."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"chance alone is as uneven in {signs.Probability * 100:0.##} % of validations{(signs.IsUneven ? ": a bias." : ", so that is no bias.")}");
}
