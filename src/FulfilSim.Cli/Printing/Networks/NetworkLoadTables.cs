using FulfilSim.Experiments.Networks;
using FulfilSim.Experiments.Scenarios;
using Spectre.Console;

namespace FulfilSim.Cli.Printing.Networks;

/// <summary>What <c>check</c> prints of a network: how busy each station of each arm will be.</summary>
internal static class NetworkLoadTables
{
    /// <summary>Variants whose loads are those of the reference get no table of their own.</summary>
    public static void Draw(NetworkScenario scenario, IAnsiConsole console)
    {
        var reference = NetworkLoads.Of(scenario.NetworkOf(scenario.Reference));
        foreach (var arm in scenario.Arms)
        {
            var loads = NetworkLoads.Of(scenario.NetworkOf(arm));
            if (arm.Name != Arm.ReferenceName && loads.SequenceEqual(reference))
                continue;
            if (scenario.Arms.Count > 1)
                console.SayBold(arm.Name);
            TableOf(loads).DrawOn(console);
        }
        console.Say(
            "Load in erlang: visits let in times mean service time; rho is load over servers times the share of time they are up. "
            + "Retries are not counted, nor is what is lost at bounded queues or breakdowns. Tight is above 80 %, overloaded from 100 % on.");
        if (scenario.Networks.Values.Any(network => network.Sources.Any(source => source.Closed is not null)))
            console.Say("Callers who wait for their answers are not counted: they come no faster than they are served.");
        if (scenario.Networks.Values.Any(network => network.Stations.Any(station => station.ServiceTimePerCustomer > TimeSpan.Zero)))
            console.Say("Work that grows with the line is counted as if the line were empty.");
    }

    private static Grid TableOf(IReadOnlyList<NetworkLoad> loads)
    {
        var (factor, unit) = Show.RateUnitOf(loads.Select(load => load.ArrivalsPerSecond).DefaultIfEmpty().Max());
        var grid = new Grid(["station", $"arrivals,\n{unit}", "servers", "up", "load", "rho", "may\nrefuse", "in the\nlong run"]);
        foreach (var load in loads)
        {
            grid.Row(
                CheckPage.StyleOf(load.Level),
                load.Station,
                Show.Fixed(load.ArrivalsPerSecond * factor, 2),
                Show.Count(load.Servers),
                Show.Percent(load.Availability),
                Show.Fixed(load.OfferedErlang, 3),
                Show.Fixed(load.UtilisationRatio, 3),
                load.MayRefuse ? "yes" : "no",
                CheckPage.WordOf(load.Level));
        }
        return grid;
    }
}
