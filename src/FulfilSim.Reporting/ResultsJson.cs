using System.Text.Json;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Reporting.Json;

namespace FulfilSim.Reporting;

/// <summary>A comparison as <c>results.json</c>, there and back. Equal comparisons give equal bytes.</summary>
public static class ResultsJson
{
    /// <summary>The newest layout this version reads.</summary>
    public const int FormatVersionMax = 1;

    /// <summary>The text of <c>results.json</c>. Infinities and "not a number" become null.</summary>
    public static string Write(Comparison comparison) =>
        JsonSerializer.Serialize(comparison, ComparisonJson.ForFiles.Comparison) + "\n";

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a comparison, or one of a later layout; the message says where
    /// and what.</exception>
    public static Comparison Read(string text)
    {
        var comparison = JsonSerializer.Deserialize(text, ComparisonJson.ForFiles.Comparison)
            ?? throw new JsonException("The file holds null where a comparison is expected.");
        return comparison.FormatVersion <= FormatVersionMax
            ? comparison
            : throw new JsonException(
                $"The file has layout {comparison.FormatVersion}; this version reads layouts up to {FormatVersionMax}.");
    }

    /// <summary>Compact, and safe inside a script element.</summary>
    internal static string WriteForPage(Comparison comparison) =>
        JsonSerializer.Serialize(comparison, ComparisonJson.ForPages.Comparison);
}
