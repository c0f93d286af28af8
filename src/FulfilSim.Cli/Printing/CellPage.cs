using System.Globalization;
using System.Text;
using FulfilSim.Actors.Networks;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Storing;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Cli.Printing;

/// <summary>What <c>rerun</c> prints of one cell.</summary>
internal static class CellPage
{
    public static void Print(CellLine line, bool isJson, Terminal terminal)
    {
        if (isJson)
            terminal.Out.WriteLine(Encoding.UTF8.GetString(line.ToJson()));
        else
            Screen.Print(terminal, console =>
            {
                console.Say($"{line.Key}, seed {line.Seed}: digest {line.TraceDigest}");
                (line.Network is { } network ? MeasuresOf(network) : CountsOf(line.Result!)).DrawOn(console);
            });
    }

    private static Grid MeasuresOf(NetworkResult result)
    {
        var grid = new Grid(["measure", "value"], nameWidth: Screen.Width / 2)
            .Row("customers that came", Show.Count(result.Customers))
            .Row("warm-up", Show.Wait(result.WarmUpSeconds));
        foreach (var (path, value) in result.Measures)
            grid.Row(path, value.ToString("G6", CultureInfo.InvariantCulture));
        return grid.Row("messages delivered in the cell", Show.Count(result.Messages));
    }

    private static Grid CountsOf(CellResult result)
    {
        var counts = result.Counts;
        return new Grid(["what became of the cohort's intents", "count"])
            .Row("potential intents", Show.Count(counts.PotentialIntents))
            .Row("submitted", Show.Count(counts.Submitted))
            .Row("fulfilled", Show.Count(counts.Fulfilled))
            .Row("late", Show.Count(counts.Late))
            .Row("failed", Show.Count(counts.Failed))
            .Row("unpaid by the buyer", Show.Count(counts.UnpaidByBuyer))
            .Row("cancelled by the buyer", Show.Count(counts.CancelledByBuyer))
            .Row("correctly refused", Show.Count(counts.CorrectlyRefused))
            .Row("deterred", Show.Count(counts.Deterred))
            .Row("open", Show.Count(counts.Open))
            .Row("messages delivered in the cell", Show.Count(result.Messages));
    }
}
