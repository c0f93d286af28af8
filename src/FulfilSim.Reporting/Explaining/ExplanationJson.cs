using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FulfilSim.Experiments.Explaining;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Fulfilment.Lives;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Reporting.Explaining;

/// <summary>An explanation as one JSON document. Equal explanations give equal bytes.</summary>
public static class ExplanationJson
{
    public static string Write(Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return JsonSerializer.Serialize(ExplanationDocument.Of(explanation), ExplanationJsonContext.ForFiles.ExplanationDocument) + "\n";
    }
}

/// <summary>The document.</summary>
/// <param name="FormatVersion">Layout; rises with every incompatible change.</param>
/// <param name="Replication">1-based.</param>
/// <param name="CameUp">Local time; offsets are counted from here.</param>
internal sealed record ExplanationDocument(
    int FormatVersion,
    string Scenario,
    string Digest,
    ulong Seed,
    int Replication,
    long Intent,
    DateTimeOffset CameUp,
    string Currency,
    WantedGoods? Wanted,
    IReadOnlyList<string> FirstDifference,
    IReadOnlyList<ArmLifeDocument> Arms,
    IReadOnlyList<FaultWindow> FaultWindows,
    IReadOnlyList<string> Notes)
{
    public static ExplanationDocument Of(Explanation explanation) => new(
        1,
        explanation.Scenario.Name,
        explanation.Scenario.Digest,
        explanation.Scenario.Experiment.Seed,
        explanation.Replication + 1,
        explanation.Intent,
        explanation.LocalTimeOf(explanation.AroseAt),
        explanation.Scenario.Shop.Economics.Currency,
        explanation.Wanted,
        ExplanationWords.Verdict(explanation),
        [.. explanation.Arms.Select(arm => ArmLifeDocument.Of(arm, explanation))],
        explanation.Windows,
        explanation.Notes);
}

/// <param name="Cause">Root cause; null where the outcome is no failure.</param>
/// <param name="NetCents">What the seller has of it.</param>
/// <param name="TraceDigest">Of the cell.</param>
internal sealed record ArmLifeDocument(
    string Arm,
    IReadOnlyList<string> Mitigations,
    Outcome Outcome,
    Cause? Cause,
    IReadOnlyList<HappeningDocument> Life,
    IReadOnlyList<MoneyDocument> Ledger,
    long NetCents,
    string TraceDigest)
{
    public static ArmLifeDocument Of(ArmLife arm, Explanation explanation) => new(
        arm.Arm.Name,
        [.. arm.Arm.Mitigations.Select(CatalogueOf.Id)],
        arm.Life.Outcome,
        arm.Life.Cause,
        [.. arm.Life.Happenings.Select(each => new HappeningDocument(
            explanation.LocalTimeOf(each.At), (each.At - explanation.AroseAt).TotalSeconds, each.Kind, each.Name, each.Occurrence, each.Text))],
        [.. arm.Life.Ledger.Select(entry => new MoneyDocument((entry.At - explanation.AroseAt).TotalSeconds, entry.Reason, entry.Cents))],
        arm.Life.Money.NetCents,
        arm.Cell.Digest);
}

/// <param name="OffsetSeconds">After the first submission.</param>
internal sealed record HappeningDocument(
    DateTimeOffset LocalTime, double OffsetSeconds, HappeningKind Kind, string Name, int Occurrence, string Text);

/// <param name="OffsetSeconds">After the first submission.</param>
internal sealed record MoneyDocument(double OffsetSeconds, MoneyReason Reason, long Cents);

/// <summary>How the document is written, made at build time.</summary>
[JsonSerializable(typeof(ExplanationDocument))]
internal sealed partial class ExplanationJsonContext : JsonSerializerContext
{
    public static readonly ExplanationJsonContext ForFiles = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    });
}
