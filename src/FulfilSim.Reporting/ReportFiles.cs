using FulfilSim.Experiments.Comparing;
using FulfilSim.Reporting.Files;
using FulfilSim.Reporting.Html;

namespace FulfilSim.Reporting;

/// <summary>
/// A comparison as a directory of files: <c>results.json</c>, <c>summary.md</c>, <c>index.html</c>,
/// <c>charts/*.svg</c>.
/// </summary>
public static class ReportFiles
{
    /// <summary>
    /// Writes everything. Each file is there whole or not at all; what an earlier run left is replaced.
    /// </summary>
    /// <param name="context">What the report says about itself. Default: this build's version and the scenario's
    /// name.</param>
    /// <param name="renderer">Draws the charts as SVG; started early, it is ready. Default: one started now.</param>
    /// <exception cref="ReportNotWrittenException">The file system refused; what was written before stays.</exception>
    public static WrittenReport Write(
        Comparison comparison, string directory, ReportContext? context = null, ChartRenderer? renderer = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var written = new List<string>();
        WholeFile.MakeDirectory(Path.Combine(directory, "charts"));
        using var own = renderer is null ? ChartRenderer.Start() : null;
        var drawing = (renderer ?? own!).DrawAsync(comparison); // beside what follows
        Put("results.json", ResultsJson.Write(comparison)); // first: the others can be made from it again
        var known = context ?? new();
        var (summary, page) = TextsOf(comparison, known);
        var svg = drawing.GetAwaiter().GetResult();
        if (svg.WhyNot is { } whyNot)
        {
            known = known with { Notes = [.. known.Notes, whyNot] };
            (summary, page) = TextsOf(comparison, known);
        }
        Put("summary.md", summary);
        Put("index.html", page);
        foreach (var name in FigureMarkup.Names)
        {
            if (svg.Files.TryGetValue(name, out var text))
                Put(Path.Combine("charts", $"{name}.svg"), text);
            else
                WholeFile.Remove(Path.Combine(directory, "charts", $"{name}.svg")); // an earlier run's chart would mislead
        }
        return new(written, known.Notes);

        void Put(string name, string text)
        {
            var path = Path.Combine(directory, name);
            WholeFile.Write(path, text);
            written.Add(path);
        }
    }

    private static (string Summary, string Page) TextsOf(Comparison comparison, ReportContext context) =>
        (SummaryMarkdown.Write(comparison, context), ReportHtml.Write(comparison, context));
}
