using System.Text.Json;
using FulfilSim.Experiments.Gating;
using FulfilSim.Reporting.Json;
using FulfilSim.Statistics;

namespace FulfilSim.Reporting.Gating;

/// <summary>A gate's answer as JSON: the text of <c>results.json</c>. Equal answers give equal bytes; what is not finite becomes null.</summary>
public static class GateJson
{
    /// <summary>Layout of this document; rises with every incompatible change.</summary>
    public const int FormatVersion = 1;

    public static string Write(GateReport report, GateContext context)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(context);
        return JsonText.Of(FormatVersion, json =>
        {
            json.WriteString("scenario", report.Name);
            json.WriteString("title", report.Title);
            json.WriteString("answer", Camel(report.Answer.ToString()));
            json.WriteString("underTest", Camel(report.UnderTest.ToString()));
            json.WriteString("subject", report.Subject);
            json.Write("verdict", report.Verdict);
            json.Write("notes", report.Notes);
            json.WriteString("baseDigest", report.BaseDigest);
            json.WriteString("headDigest", report.HeadDigest);
            json.WriteNumber("seed", report.Seed);
            json.WriteNumber("familyErrorRatio", report.Plan.FamilyErrorRatio);
            json.WriteNumber("statements", report.Plan.StatementCount);
            json.WriteNumber("budget", report.Plan.Budget);
            json.WriteNumber("replications", report.Finding.Replications);
            json.WriteNumber("look", report.Finding.LooksTaken);
            json.WriteStartArray("looks");
            foreach (var look in report.Plan.Looks)
                WriteLook(json, look);
            json.WriteEndArray();
            json.WriteStartArray("checks");
            foreach (var check in report.Finding.Checks)
                WriteCheck(json, check);
            json.WriteEndArray();
            json.Write("history", [.. context.Changes.Select(GateWords.Of)]);
        });
    }

    /// <summary>What was written as a baseline, and what it can show.</summary>
    public static string Write(NewBaseline made, string path)
    {
        ArgumentNullException.ThrowIfNull(made);
        return JsonText.Of(FormatVersion, json =>
        {
            json.WriteString("baseline", path);
            json.WriteString("scenario", made.Baseline.Scenario.Name);
            json.WriteString("digest", made.Baseline.Scenario.Digest);
            json.WriteNumber("replications", made.Baseline.Replications);
            json.WriteNumber("familyErrorRatio", made.Baseline.FamilyErrorRatio);
            json.WriteNumber("inconclusiveRatioAtMost", made.InconclusiveRatio);
            json.WriteStartArray("checks");
            foreach (var budget in made.Budgets)
            {
                json.WriteStartObject();
                WriteHead(json, budget.Check);
                json.Write("value", budget.Value);
                json.Write("detectableDifference", budget.DetectableDifference);
                json.Write("inconclusiveRatio", budget.InconclusiveRatio);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
    }

    private static void WriteLook(Utf8JsonWriter json, Look look)
    {
        json.WriteStartObject();
        json.WriteNumber("replications", look.Replications);
        json.WriteNumber("errorRatio", look.ErrorRatio);
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, GateCheck check)
    {
        json.WriteString("arm", check.Arm);
        json.WriteString("measure", check.Measure.Key);
        json.WriteString("unit", check.Measure.UnitText);
        json.WriteString("worse", Camel(check.Measure.Worse.ToString()));
        json.WriteNumber("margin", check.Margin);
        if (check.Anchor is { } anchor)
            json.WriteNumber("anchor", anchor.Bound);
    }

    private static void WriteCheck(Utf8JsonWriter json, CheckResult check)
    {
        json.WriteStartObject();
        WriteHead(json, check.Check);
        json.WriteString("answer", Camel(check.Answer.ToString()));
        json.WriteBoolean("isBeyondAnchor", check.IsBeyondAnchor);
        json.Write("base", check.Base?.Mean ?? double.NaN);
        json.Write("head", check.Head?.Mean ?? double.NaN);
        if (check.Difference is { } difference)
        {
            json.Write("difference", difference.Difference.Mean);
            json.Write("halfWidth", difference.Difference.HalfWidth);
            json.WriteNumber("confidence", difference.Difference.ConfidenceLevel);
            json.WriteNumber("n", difference.Difference.Count);
            json.WriteNumber("differing", difference.NonZeroCount);
        }
        json.Write("worseAtMost", check.WorseAtMost);
        if (check.BudgetNeeded is { } needed)
            json.WriteNumber("budgetNeeded", needed);
        json.WriteEndObject();
    }

    private static string Camel(string word) => JsonNamingPolicy.CamelCase.ConvertName(word);
}
