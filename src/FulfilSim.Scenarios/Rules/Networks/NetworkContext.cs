using FulfilSim.Actors.Networks.Options;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Rules.Networks;

/// <summary>What rules between properties of a network judge, and where its parts stand.</summary>
internal sealed record NetworkContext(NetworkOptions Network, ObjectNode Root, ProblemList Problems) : RulePlaces(Root, Problems)
{
    /// <summary>Whether every entry of every list of places became one.</summary>
    public bool IsWhole =>
        HasAllEntries(Network.Sources.Count, "sources")
        && HasAllEntries(Network.Stations.Count, "stations")
        && HasAllEntries(Network.Forks.Count, "forks")
        && HasAllEntries(Network.Joins.Count, "joins")
        && HasAllEntries(Network.StockPoints.Count, "stockPoints")
        && HasAllEntries(Network.SharedItems.Count, "sharedItems")
        && HasAllEntries(Network.Windows.Count, "windows");

    /// <summary>Whether a required text was given: a record that lacks one is a problem, and is judged on all the same.</summary>
    public static bool IsThere(string? name) => name is not null;

    /// <summary>Every list of routes there is, with the steps that lead to it.</summary>
    public IEnumerable<RouteList> RouteLists() =>
    [
        .. Network.Stations.Select((station, index) => new RouteList(station.Routes, ["stations", index, "routes"])),
        .. Network.Stations.Select((station, index) => new RouteList(station.OnFailure, ["stations", index, "onFailure"])),
        .. Network.Joins.Select((join, index) => new RouteList(join.Routes, ["joins", index, "routes"])),
        .. Network.StockPoints.Select((point, index) => new RouteList(point.Routes, ["stockPoints", index, "routes"])),
    ];
}

/// <summary>Ways on from a place, and where they stand.</summary>
internal sealed record RouteList(IReadOnlyList<RouteOptions> Routes, IReadOnlyList<object> Steps);
