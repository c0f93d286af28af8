using System.Globalization;
using System.Text.Json;
using FulfilSim.Cli.Running;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Explaining;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Lives.Words;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Reporting.Explaining;

namespace FulfilSim.Cli.Printing;

/// <summary>Saved and harmed intents to choose from.</summary>
internal static class IntentsPage
{
    public static void Print(ResultsOfShop results, int replication, IReadOnlyList<IntentSample> samples, bool isJson, Terminal terminal)
    {
        if (isJson)
        {
            var document = IntentsJson.Of(results.Scenario, replication, samples);
            terminal.Out.WriteLine(JsonSerializer.Serialize(document, PrintedJson.ForPeople.IntentsJson));
            return;
        }
        Screen.Print(terminal, console =>
        {
            console.Say($"Intents that arms saved and harmed in replication {Number(replication + 1)} ({results.Scenario.Title}):");
            foreach (var sample in samples)
            {
                console.Skip();
                console.SayBold($"{sample.Arm}: {Show.Count(sample.Saved)} saved, {Show.Count(sample.Harmed)} harmed");
                if (sample.Some.Count > 0)
                    GridOf(sample, results).DrawOn(console);
            }
            console.Skip();
            if (samples.SelectMany(sample => sample.Some).FirstOrDefault() is { } first)
                console.SayPath("The life of one of them", CommandFor(results, replication, first.Intent));
            else
                console.Say("No fate was changed; any intent can be told, though, with --intent.");
        });
    }

    private static Grid GridOf(IntentSample sample, ResultsOfShop results)
    {
        var grid = new Grid(["intent", "came up", "under the reference", $"under {sample.Arm}"], words: 4);
        foreach (var each in sample.Some)
        {
            var local = results.Scenario.Shop.Clock.Start + each.AroseAt;
            grid.Row(Number(each.Intent), LocalTime.Short(local), Text(each.Before), Text(each.Now));
        }
        return grid;
    }

    private static string CommandFor(ResultsOfShop results, int replication, long intent) =>
        $"fulfilsim explain {RepeatCommand.Quoted(results.FolderPath)} --intent {Number(intent)}"
        + (replication == 0 ? "" : $" --replication {Number(replication + 1)}");

    private static string Text(OutcomeCode code) =>
        OutcomeWords.InBrief(code.Outcome, code.CauseIndex == 0 ? null : Causes.All[code.CauseIndex]);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
