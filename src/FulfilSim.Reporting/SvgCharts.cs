namespace FulfilSim.Reporting;

/// <summary>The report's charts as SVG texts.</summary>
/// <param name="Files">SVG text by chart name, such as "failure-rate". Empty when there are none.</param>
/// <param name="WhyNot">A sentence for the reader when there are none; else null.</param>
public sealed record SvgCharts(IReadOnlyDictionary<string, string> Files, string? WhyNot)
{
    internal static SvgCharts None(string reason) => new(
        new Dictionary<string, string>(),
        $"The charts were not written as SVG files: {reason}. The page saves each of them with its button.");
}
