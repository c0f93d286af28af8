using System.Globalization;
using System.Text;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Validating;
using FulfilSim.Reporting.Files;
using FulfilSim.Reporting.Tables;
using FulfilSim.Reporting.Words;

namespace FulfilSim.Reporting.Validating;

/// <summary>What became of all expectations, as a page of Markdown: a table for each case, and what they come to.</summary>
public static class ValidationMarkdown
{
    public const string FileName = "validation.md";

    private const int Digits = 6;

    /// <summary>Writes the page into a directory, whole or not at all.</summary>
    /// <returns>Its path.</returns>
    /// <exception cref="ReportNotWrittenException">The file system refused.</exception>
    public static string WriteTo(string directory, Validation validation, ReportContext? context = null)
    {
        WholeFile.MakeDirectory(directory);
        var path = Path.Combine(directory, FileName);
        WholeFile.Write(path, Write(validation, context));
        return path;
    }

    /// <summary>The page's text.</summary>
    public static string Write(Validation validation, ReportContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(validation);
        var text = new StringBuilder();
        text.Append("# Simulated against known\n\n");
        foreach (var line in ValidationWords.Summary(validation))
            text.Append(CultureInfo.InvariantCulture, $"- {MarkdownTable.Escape(line)}\n");
        text.Append("\nz is the estimate less the expected number, in standard errors over replications; for a published number, in both errors "
            + $"together. FulfilSim {(context ?? new()).Version}.\n\n");
        foreach (var each in validation.Cases)
        {
            var warnings = string.Concat(each.Warnings.Select(warning => $"{MarkdownTable.Escape(warning)}\n\n"));
            text.Append($"## {MarkdownTable.Escape(each.Title)}\n\n{MarkdownTable.Write(TableOf(each))}\n{warnings}");
        }
        return text.ToString().TrimEnd() + "\n";
    }

    private static Table TableOf(CaseResult each) => new(
        string.Create(CultureInfo.InvariantCulture, $"{each.Name}, n = {each.SampleCount}, seed {each.Seed}"),
        [
            new("measure", IsNumber: false), new("estimate"), new("expected", IsNumber: false), new("standard error"), new("z"),
            new("verdict", IsNumber: false), new("by", IsNumber: false, IsSentence: true),
        ],
        [.. each.Checks.Select(RowOf)]);

    private static Row RowOf(ExpectationCheck check) => new(
        [
            check.Expectation.Measure,
            Text(check.Estimate),
            ValidationWords.Expected(check.Expectation),
            Text(check.StandardError),
            ValidationWords.Z(check),
            ValidationWords.Verdict(check),
            check.Expectation.By,
        ],
        IsMarked: !check.IsMet);

    private static string Text(double value) => double.IsFinite(value) ? ValidationWords.Text(value, Digits) : Number.Unknown;
}
