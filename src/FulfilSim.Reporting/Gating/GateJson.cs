using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FulfilSim.Experiments.Gating;
using FulfilSim.Statistics;

namespace FulfilSim.Reporting.Gating;

/// <summary>A gate's answer as JSON: the text of <c>results.json</c>. Equal answers give equal bytes; what is not finite becomes null.</summary>
public static class GateJson
{
    /// <summary>Layout of this document; rises with every incompatible change.</summary>
    public const int FormatVersion = 1;

    private static readonly JsonWriterOptions Written = new()
    {
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(GateReport report, GateContext context)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(context);
        return Text(json =>
        {
            json.WriteString("scenario", report.Name);
            json.WriteString("title", report.Title);
            json.WriteString("answer", Camel(report.Answer.ToString()));
            json.WriteString("underTest", Camel(report.UnderTest.ToString()));
            json.WriteString("subject", report.Subject);
            WriteSentences(json, "verdict", report.Verdict);
            WriteSentences(json, "notes", report.Notes);
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
            WriteSentences(json, "history", [.. context.Changes.Select(GateWords.Of)]);
        });
    }

    /// <summary>What was written as a baseline, and what it can show.</summary>
    public static string Write(NewBaseline made, string path)
    {
        ArgumentNullException.ThrowIfNull(made);
        return Text(json =>
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
                WriteNumber(json, "value", budget.Value);
                WriteNumber(json, "detectableDifference", budget.DetectableDifference);
                WriteNumber(json, "inconclusiveRatio", budget.InconclusiveRatio);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
    }

    private static string Text(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Written))
        {
            json.WriteStartObject();
            json.WriteNumber("formatVersion", FormatVersion);
            write(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
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
        WriteNumber(json, "base", check.Base?.Mean ?? double.NaN);
        WriteNumber(json, "head", check.Head?.Mean ?? double.NaN);
        if (check.Difference is { } difference)
        {
            WriteNumber(json, "difference", difference.Difference.Mean);
            WriteNumber(json, "halfWidth", difference.Difference.HalfWidth);
            json.WriteNumber("confidence", difference.Difference.ConfidenceLevel);
            json.WriteNumber("n", difference.Difference.Count);
            json.WriteNumber("differing", difference.NonZeroCount);
        }
        WriteNumber(json, "worseAtMost", check.WorseAtMost);
        if (check.BudgetNeeded is { } needed)
            json.WriteNumber("budgetNeeded", needed);
        json.WriteEndObject();
    }

    private static void WriteSentences(Utf8JsonWriter json, string name, IReadOnlyList<string> sentences)
    {
        json.WriteStartArray(name);
        foreach (var sentence in sentences)
            json.WriteStringValue(sentence);
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }

    private static string Camel(string word) => JsonNamingPolicy.CamelCase.ConvertName(word);
}
