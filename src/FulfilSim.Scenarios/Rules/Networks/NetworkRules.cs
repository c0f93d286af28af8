using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Rules.Networks;

/// <summary>Rules between the properties of a network. First what stands on its own; the ways through it only when their names hold.</summary>
internal static class NetworkRules
{
    private const int PlacesMax = 1000;

    public static void Check(NetworkContext context)
    {
        if (!context.IsWhole || !IsSmallEnough(context))
            return;
        var haveNames = PlaceNameRules.Check(context);
        SourceRules.Check(context);
        StationRules.Check(context);
        StockRules.Check(context);
        StretchRules.Check(context);
        CheckPrecision(context);
        if (!RouteRules.Check(context) || !haveNames)
            return;
        ForkRules.Check(context);
        ReachRules.Check(context);
        if (!context.Problems.HasErrors)
            LoadRules.Check(context);
    }

    private static void CheckPrecision(NetworkContext context)
    {
        if (context.Root["experiment"] is not ObjectNode experiment || experiment["precision"] is not { } precision)
            return;
        context.Add(
            ProblemCodes.PrecisionOfNetwork, ["experiment", "precision"], precision.Shown,
            "a fixed number of replications, since the measures of a network have no one unit", "give \"replications\" instead");
    }

    /// <summary>The traffic equations take time with the cube of the places.</summary>
    private static bool IsSmallEnough(NetworkContext context)
    {
        var network = context.Network;
        var count = network.Stations.Count + network.Forks.Count + network.Joins.Count + network.StockPoints.Count + network.SharedItems.Count;
        if (count <= PlacesMax)
            return true;
        context.Add(ProblemCodes.OutOfRange, [], $"{count} places", $"at most {PlacesMax} places", "join those that are alike, as lines of one station");
        return false;
    }
}
