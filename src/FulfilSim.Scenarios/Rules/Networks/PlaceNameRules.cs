using FulfilSim.Actors.Networks.Options;
using FulfilSim.Scenarios.Arms;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Rules.Networks;

/// <summary>Sources and places have names of their own, which paths of measures and overrides can hold.</summary>
internal static class PlaceNameRules
{
    /// <summary>Whether every name is there and leads to one thing.</summary>
    public static bool Check(NetworkContext context)
    {
        var network = context.Network;
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var isSound = Check(context, "sources", network.Sources.Select(source => source.Name), seen);
        isSound &= Check(context, "stations", network.Stations.Select(station => station.Name), seen);
        isSound &= Check(context, "forks", network.Forks.Select(fork => fork.Name), seen);
        isSound &= Check(context, "joins", network.Joins.Select(join => join.Name), seen);
        isSound &= Check(context, "stockPoints", network.StockPoints.Select(point => point.Name), seen);
        isSound &= Check(context, "sharedItems", network.SharedItems.Select(item => item.Name), seen);
        Check(context, "windows", network.Windows.Select(window => window.Name), new(StringComparer.Ordinal));
        return isSound;
    }

    /// <param name="seen">Names met so far, and where.</param>
    private static bool Check(NetworkContext context, string list, IEnumerable<string> names, Dictionary<string, string> seen)
    {
        var isSound = true;
        foreach (var (index, name) in names.Index())
        {
            object[] steps = [list, index, "name"];
            if (context.IsSound(steps))
            {
                if (name == NetworkOptions.Out || !ArmNames.IsPlain(name))
                    Refuse(context, steps, name);
                else if (!seen.TryAdd(name, $"$.{list}[{index}]"))
                    context.Add(ProblemCodes.NamesNotUnique, steps, $"{Show.Quoted(name)}, as {seen[name]} is called", "a name that no other entry has", "choose another name");
            }
            isSound &= context.IsSound(steps);
        }
        return isSound;
    }

    private static void Refuse(NetworkContext context, object[] steps, string name) => context.Add(
        ProblemCodes.PlaceName,
        steps,
        Show.Quoted(name),
        name == NetworkOptions.Out ? "a name other than \"out\", which is the way out of the network" : ArmNames.FormExpected,
        "choose another name");
}
