using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FulfilSim.Experiments.Scenarios;

namespace FulfilSim.Experiments.Storing;

/// <summary>
/// Names of result directories: the scenario's name and digest, then whatever else decides the results and was not
/// left as the scenario has it. The same question always has the same name.
/// </summary>
public static class ResultName
{
    private const int DigestLength = 8;

    /// <summary>Of a comparison: "black-friday-3f09ab12", "black-friday-3f09ab12-seed7-n40-arms-address-scan".</summary>
    /// <param name="asked">The scenario as it stands in its file.</param>
    /// <param name="run">The scenario as it is run.</param>
    public static string OfComparison(Scenario asked, Scenario run)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(run);
        var arms = run.Arms.Count == asked.Arms.Count
            ? ""
            : $"-arms-{string.Join('-', run.Arms.Select(arm => arm.Name).Where(name => name != Arm.ReferenceName))}";
        return Safe(Stem(asked, run) + arms);
    }

    /// <summary>Of one arm in depth: "black-friday-3f09ab12-run-address".</summary>
    public static string OfArm(Scenario asked, Scenario run, Arm arm)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(arm);
        return Safe($"{Stem(asked, run)}-run-{arm.Name}");
    }

    /// <summary>Of a study of the scenario: "black-friday-3f09ab12-sensitivity".</summary>
    /// <param name="word">Which study, and what decides it.</param>
    public static string OfStudy(Scenario asked, Scenario run, string word)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(run);
        return Safe($"{Stem(asked, run)}-{word}");
    }

    /// <summary>Eight hexadecimal digits that stand for a list of words, which may be long.</summary>
    public static string ShortOf(IEnumerable<string> words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words))))[..DigestLength];

    /// <summary>Of a plan: "black-friday-3f09ab12-plan-91c0d2e4"; what is to be planned, in one text, is folded into the last part.</summary>
    public static string OfPlan(Scenario asked, Scenario run, string question)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(run);
        return Safe($"{Stem(asked, run)}-plan-{ShortOf([question])}");
    }

    /// <summary>Of a gate: "black-friday-3f09ab12-gate".</summary>
    public static string OfGate(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Safe($"{Stem(scenario, scenario)}-gate");
    }

    private static string Stem(Scenario asked, Scenario run)
    {
        var seed = run.Experiment.Seed == asked.Experiment.Seed ? "" : $"-seed{Text(run.Experiment.Seed)}";
        var replications = run.Experiment.Replications == asked.Experiment.Replications
            ? ""
            : $"-n{Text((ulong)run.Experiment.Replications)}";
        var precision = run.Experiment.Precision is { } stated && stated.HalfWidth != asked.Experiment.Precision?.HalfWidth
            ? string.Create(CultureInfo.InvariantCulture, $"-precision{stated.HalfWidth.Value * 100:0.######}")
            : "";
        return $"{asked.Name}-{asked.Digest[..Math.Min(DigestLength, asked.Digest.Length)]}{seed}{replications}{precision}";
    }

    private static string Text(ulong number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Letters, digits, dots, hyphens and underscores stay; anything else becomes an underscore.</summary>
    private static string Safe(string name) => string.Concat(name.Select(letter =>
        char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '_'));
}
