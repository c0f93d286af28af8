using System.Globalization;
using FulfilSim.Cli.Printing.Networks;
using FulfilSim.Experiments.Capacity;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Scenarios;
using Spectre.Console;

namespace FulfilSim.Cli.Printing;

/// <summary>What <c>check</c> prints: problems, or how busy each station will be.</summary>
internal static class CheckPage
{
    public static void Print(ScenarioReading reading, Terminal terminal)
    {
        foreach (var problem in reading.Problems)
            terminal.Out.WriteLine(problem);
        if (reading.Scenario is not { } scenario)
            return;
        Screen.Print(terminal, console =>
        {
            console.Say($"ok: {scenario.Name}, {ArmCountOf(scenario)}, {scenario.Experiment.Replications} replications, digest {scenario.Digest}");
            if (scenario is NetworkScenario network)
                NetworkLoadTables.Draw(network, console);
            else
                Draw((ShopScenario)scenario, console);
        });
    }

    private static void Draw(ShopScenario scenario, IAnsiConsole console)
    {
        LoadsOf(scenario).DrawOn(console);
        console.Say(
            "Load in erlang: arrivals times mean service time. Every potential intent counts once, without repeats, "
            + "declines, faults and mitigations; what comes in while a station is closed counts with the hours that "
            + "follow. Tight is above 80 %, overloaded above 100 %. Customer service is left out.");
    }

    private static string ArmCountOf(Scenario scenario) =>
        scenario.Arms.Count == 1 ? "1 arm" : string.Create(CultureInfo.InvariantCulture, $"{scenario.Arms.Count} arms");

    private static Grid LoadsOf(ShopScenario scenario)
    {
        var grid = new Grid(["station", "servers", "mean\nload", "\nbusy", "peak\nload", "\nbusy", "\nfrom", "at the\npeak"], nameWidth: 19);
        foreach (var load in ExpectedLoads.Of(scenario.Shop))
        {
            grid.Row(
                StyleOf(load.Level),
                Show.Station(load.Station),
                Show.Count(load.Servers),
                Show.Fixed(load.MeanErlang, 2),
                Show.Percent(load.MeanUtilisationRatio),
                Show.Fixed(load.PeakErlang, 2),
                Show.Percent(load.PeakUtilisationRatio),
                PeakOf(load),
                WordOf(load.Level));
        }
        return grid;
    }

    /// <summary>"1d 20h", as scenario files write moments.</summary>
    private static string PeakOf(ExpectedLoad load) =>
        string.Create(CultureInfo.InvariantCulture, $"{load.PeakHour / 24}d {load.PeakHour % 24}h");

    public static string WordOf(LoadLevel level) => level switch
    {
        LoadLevel.Overloaded => "overloaded",
        LoadLevel.Tight => "tight",
        _ => "ok",
    };

    public static Style? StyleOf(LoadLevel level) => level switch
    {
        LoadLevel.Overloaded => new(Color.Red),
        LoadLevel.Tight => new(Color.Yellow),
        _ => null,
    };
}
