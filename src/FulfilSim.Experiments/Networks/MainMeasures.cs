namespace FulfilSim.Experiments.Networks;

/// <summary>The measures by which variants of a network are compared, few enough for intervals that hold together.</summary>
public static class MainMeasures
{
    private static readonly string[] OfSources = ["successRatio", "sojourn.mean", "sojourn.p99", "goodput"];
    private static readonly string[] OfStations = ["utilisation", "refusedRatio", "renegedRatio"];

    public static bool Include(string path) => MeasurePath.Parse(path) switch
    {
        { Group: "sources" } source => OfSources.Contains(source.Quantity),
        { Group: "stations" } station => OfStations.Contains(station.Quantity),
        _ => false,
    };
}
