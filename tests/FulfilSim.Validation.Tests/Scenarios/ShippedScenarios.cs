using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Scenarios;
using FulfilSim.Scenarios.Files;

namespace FulfilSim.Validation.Tests.Scenarios;

/// <summary>Every file under scenarios/ is valid and runs; the big one has the peak that it claims.</summary>
public sealed class ShippedScenarios
{
    private static readonly string Folder = Path.Combine(RepositoryRoot(), "scenarios");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_scenario_reads_without_a_problem_and_its_reference_runs_the_same_twice(string file)
    {
        var scenario = Read(file);

        var once = Run(scenario, scenario.Reference, replication: 0);
        var twice = Run(scenario, scenario.Reference, replication: 0);

        once.Digest.ShouldBe(twice.Digest);
        once.Counts.Submitted.ShouldBeGreaterThan(0);
        (once.Counts.Open * 1000).ShouldBeLessThanOrEqualTo(once.Counts.PotentialIntents, "more than 0.1 % are open at the horizon");
    }

    [Fact]
    public void Black_Friday_overloads_order_system_gateway_and_warehouse_in_at_least_one_replication_of_four()
    {
        var scenario = Read("olist-black-friday.json");
        var bare = scenario.Arms.Single(arm => arm.Name == Arm.BareName);

        var overloaded = Enumerable.Range(0, 4).Count(replication => IsOverloaded(Run(scenario, bare, replication)));

        overloaded.ShouldBeGreaterThanOrEqualTo(1);
    }

    private static bool IsOverloaded(CellResult cell) =>
        new[] { "orderSystem.", "paymentGateways.", "warehouses." }.All(plant =>
            cell.Stations.Any(station => station.Name.StartsWith(plant, StringComparison.Ordinal)
                && station.OfferedLoadPeakErlang > station.ServersAtPeak));

    private static CellResult Run(ShopScenario scenario, Arm arm, int replication) =>
        FulfilmentCell.Run(scenario.Shop, scenario.Faults, arm.Mitigations, new CellSettings(scenario.Experiment.Seed, replication)).Result;

    private static ShopScenario Read(string file)
    {
        var reading = ScenarioReader.Read(Path.Combine(Folder, file), [], new DiskFiles());
        reading.Problems.ShouldBeEmpty();
        return reading.Scenario.ShouldBeOfType<ShopScenario>();
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "FulfilSim.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
