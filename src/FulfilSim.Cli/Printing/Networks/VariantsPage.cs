using FulfilSim.Experiments.Networks;
using FulfilSim.Statistics;
using Spectre.Console;

namespace FulfilSim.Cli.Printing.Networks;

/// <summary>What <c>compare</c> prints of a network: for each main measure the arms below each other, with their differences.</summary>
internal static class VariantsPage
{
    public static void Print(NetworkComparison comparison, string path, Terminal terminal) => Screen.Print(terminal, console =>
    {
        console.SayBold(comparison.Scenario.Title);
        foreach (var group in comparison.MainPaths.GroupBy(main => (MeasurePath.Parse(main).Group, MeasurePath.Parse(main).Place)))
        {
            console.SayBold($"{group.Key.Group}.{group.Key.Place}");
            TableOf(comparison, [.. group]).DrawOn(console);
        }
        console.Say($"{NetworkPage.SampleOf(comparison.Scenario)} Differences to {comparison.Reference.Name} hold together.");
        ObjectiveLines.Print([.. comparison.Arms.Select(arm => (arm.Name, arm.Objectives))], console);
        foreach (var warning in comparison.Warnings)
            console.Say($"Warning: {warning}");
        console.SayPath("Report", Path.Combine(path, "index.html"));
    });

    private static Grid TableOf(NetworkComparison comparison, IReadOnlyList<string> paths)
    {
        var grid = new Grid(["measure", "arm", "value", "difference", "it is"], words: 2);
        foreach (var path in paths)
        {
            var scale = MeasureScale.Of(path, [.. comparison.Arms.Select(arm => arm.Measures.GetValueOrDefault(path))]);
            foreach (var arm in comparison.Arms)
            {
                var difference = arm.Differences.GetValueOrDefault(path);
                grid.Row(
                    StyleOf(difference),
                    arm == comparison.Reference ? scale.Above(MeasurePath.Parse(path).Quantity) : "",
                    Grid.Folded(arm.Name, 16),
                    arm.Measures.TryGetValue(path, out var estimate) ? scale.Text(estimate) : "-",
                    difference is null ? "" : scale.SignedText(difference.Difference),
                    WordOf(difference));
            }
        }
        return grid;
    }

    private static string WordOf(PairedDifference? difference) => difference?.Conclusion switch
    {
        null => "",
        Conclusion.Lower => "lower",
        Conclusion.Higher => "higher",
        Conclusion.Identical => "identical",
        _ => "can't tell",
    };

    private static Style? StyleOf(PairedDifference? difference) =>
        difference?.Conclusion is Conclusion.Lower or Conclusion.Higher ? new(decoration: Decoration.Bold) : null;
}
