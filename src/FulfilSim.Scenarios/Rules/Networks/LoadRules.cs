using System.Globalization;
using FulfilSim.Actors.Networks.Options;
using FulfilSim.Experiments.Networks;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Rules.Networks;

/// <summary>In the long run no station gets more work than it can do, unless something there refuses.</summary>
internal static class LoadRules
{
    public static void Check(NetworkContext context)
    {
        if (context.Network.Kind != RunKind.Steady)
            return;
        foreach (var (index, load) in NetworkLoads.Of(context.Network).Index().Where(load => load.Item.IsUnstable))
        {
            var up = load.Availability < 1 ? $", up {Text(load.Availability * 100)} % of the time" : "";
            var servers = load.Servers == 1 ? "1 server" : $"{load.Servers} servers";
            context.Add(
                ProblemCodes.StationOverloaded,
                ["stations", index],
                $"{Show.Quoted(load.Station)} with an offered load of {Text(load.OfferedErlang)} for {servers}{up}: rho = {Text(load.UtilisationRatio)}",
                "rho below 1, since nothing there refuses or gives up (retries, which are not counted, would only add to it)",
                "add servers, lower the rate, or give it a \"queueCapacity\", \"patience\" or \"admission\"; else its queue grows for ever");
        }
    }

    private static string Text(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
