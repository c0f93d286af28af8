using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;

namespace FulfilSim.Cli.Running;

/// <summary>A directory of results of a shop, opened to run some of its cells again.</summary>
/// <param name="ScenarioArguments">Scenario and overrides as they have to be typed.</param>
internal sealed record ResultsOfShop(string FolderPath, RunRecord Record, ShopScenario Scenario, CellFolder Cells, string ScenarioArguments)
{
    /// <summary>Opens the directory and reads its scenario; null after the scenario's problems were printed.</summary>
    /// <param name="movedTo">Where the scenario is now; null when it is where it was.</param>
    /// <exception cref="UsageException">It cannot be told what the results are of, or the scenario has changed since.</exception>
    public static ResultsOfShop? Open(string folder, string? movedTo, Terminal terminal)
    {
        try
        {
            return OpenWhole(folder, movedTo, terminal);
        }
        catch (CellsUnreadableException refusal)
        {
            throw new UsageException($"{refusal.FilePath} cannot be explained: {refusal.Reason}.");
        }
    }

    private static ResultsOfShop? OpenWhole(string folder, string? movedTo, Terminal terminal)
    {
        var record = RunRecord.ReadFrom(folder);
        var origin = record.Origin ?? throw new UsageException(
            $"{folder} does not say which scenario it is of: FulfilSim {record.Version} did not keep that. Run its command again: {record.CommandLine}");
        var path = PathOf(origin, movedTo);
        if (ScenarioLoading.Load(path, origin.Overrides, terminal, isQuiet: true) is not { } read)
            return null;
        if (read.Digest != origin.ScenarioDigest)
        {
            throw new UsageException(
                $"{path}: the scenario has changed since, as its digest is {read.Digest} and that of {folder} {origin.ScenarioDigest}. "
                + "Compare again, or name the scenario as it was with --scenario.");
        }
        var scenario = read with { Experiment = read.Experiment with { Seed = origin.Seed } } as ShopScenario
            ?? throw new UsageException($"{folder} is of a network, which has no orders: the life of an intent can be told of a shop only.");
        var cells = CellFolder.Open(folder, origin.ScenarioDigest, origin.Seed);
        return new(folder, record, scenario, cells, RepeatCommand.ScenarioArguments(path, origin.Overrides));
    }

    private static string PathOf(RunOrigin origin, string? movedTo)
    {
        string[] places = movedTo is null ? [origin.Scenario, Path.Combine(origin.Directory, origin.Scenario)] : [movedTo];
        return Array.Find(places, File.Exists) ?? throw new UsageException(
            $"There is no scenario {places[^1]}{(movedTo is null ? "; say where it is now with --scenario FILE" : "")}.");
    }
}
