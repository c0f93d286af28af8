using System.Text.Json;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Reporting.Charts;

namespace FulfilSim.Reporting;

/// <summary>
/// The report's charts as SVG texts, drawn by the very builders of the page. Needs Node.js on PATH; without it, says
/// so.
/// </summary>
/// <param name="Files">SVG text by chart name, such as "failure-rate". Empty when there are none.</param>
/// <param name="WhyNot">A sentence for the reader when there are none; else null.</param>
public sealed record SvgCharts(IReadOnlyDictionary<string, string> Files, string? WhyNot)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    /// <summary>Draws every chart that has something to say. Takes at most a minute.</summary>
    /// <param name="searchPath">Directories to look for Node.js in. Default: the environment's PATH.</param>
    public static SvgCharts Render(Comparison comparison, string? searchPath = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var path = searchPath ?? Environment.GetEnvironmentVariable("PATH") ?? "";
        if (NodeRuntime.Find(path, out var whyNot) is not { } node)
            return None(whyNot);
        try
        {
            return RenderWith(node, comparison);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return None($"the directory for temporary files refused the renderer ({refusal.Message.TrimEnd('.')})");
        }
    }

    private static SvgCharts RenderWith(NodeRuntime node, Comparison comparison)
    {
        var workplace = Directory.CreateTempSubdirectory("fulfilsim-");
        try
        {
            var renderer = Path.Combine(workplace.FullName, "render-svg.mjs");
            File.WriteAllText(renderer, WebBundle.Renderer);
            return FromAnswer(node.Run([renderer], ResultsJson.WriteForPage(comparison), Timeout));
        }
        finally
        {
            workplace.Delete(recursive: true);
        }
    }

    private static SvgCharts FromAnswer(NodeAnswer answer)
    {
        if (answer.Failure is { } reason)
            return None(reason);
        using var document = JsonDocument.Parse(answer.Output);
        var files = document.RootElement.EnumerateObject();
        return new(files.ToDictionary(file => file.Name, file => file.Value.GetString()!), null);
    }

    private static SvgCharts None(string reason) => new(
        new Dictionary<string, string>(),
        $"The charts were not written as SVG files: {reason}. The page saves each of them with its button.");
}
