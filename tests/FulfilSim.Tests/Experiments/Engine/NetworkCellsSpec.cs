using System.Text;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Engine;

/// <summary>Cells of networks go the way that a shop's go.</summary>
public sealed class NetworkCellsSpec : IDisposable
{
    private static readonly NetworkScenario EightCells = FakeNetworks.With(4, "fast");

    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void A_comparison_runs_the_reference_and_its_variants_and_no_placebo()
    {
        var store = new CellMemory();
        Run(store, jobs: 1).ShouldBeOfType<EngineOutcome.Finished>().Progress.SimulatedCount.ShouldBe(8 * 30);
        store.Lines.Select(line => line.Arm).Distinct().ShouldBe(["fast", "reference"]);
        ArmSelection.Find(EightCells, Arm.PlaceboName).ShouldBeNull();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Any_number_of_workers_gives_the_same_lines(int jobs)
    {
        var (alone, together) = (new CellMemory(), new CellMemory());
        Run(alone, jobs: 1);
        Run(together, jobs);
        together.Lines.Select(line => line.ToJson()).ShouldBe(alone.Lines.Select(line => line.ToJson()));
    }

    [Fact]
    public void A_line_holds_the_networks_result_and_no_shops()
    {
        Run(Folder(), jobs: 1);
        var text = File.ReadAllText(LinesPath());
        text.ShouldStartWith("""{"formatVersion":1,"scenario":"fedcba9876543210","seed":7,"arm":"reference","level":"1","replication":0,"network":{"digest":""");
        text.ShouldNotContain("\"result\"");
        Directory.Exists(_temporary.At(Path.Combine("cells", CellFolder.OutcomesName))).ShouldBeFalse("a network has no outcomes");
    }

    [Fact]
    public void What_was_kept_is_not_run_again_and_is_read_back_bit_for_bit()
    {
        var folder = Folder();
        Run(folder, jobs: 1);
        var again = CellFolder.Resume(folder.FolderPath, FakeNetworks.Digest, seed: 7);
        again.Lines.Select(line => line.ToJson()).ShouldBe(folder.Lines.Select(line => line.ToJson()));
        again.Lines[0].Network!.Measures.Keys.ShouldBe(folder.Lines[0].Network!.Measures.Keys);
        Run(again, jobs: 1).Progress.CellsResumed.ShouldBe(8);
    }

    [Fact]
    public void A_torn_last_line_costs_its_cell_and_no_other()
    {
        Run(Folder(), jobs: 1);
        var whole = File.ReadAllBytes(LinesPath());
        File.WriteAllBytes(LinesPath(), whole[..^40]);
        var again = CellFolder.Resume(_temporary.At("cells"), FakeNetworks.Digest, seed: 7);
        again.Lines.Count.ShouldBe(7);
        Run(again, jobs: 1).Progress.CellsRun.ShouldBe(1);
        File.ReadAllBytes(LinesPath()).ShouldBe(whole);
    }

    [Fact]
    public void Numbers_that_are_none_survive_a_line()
    {
        var task = CellPlan.ForCell(EightCells, EightCells.Reference, 0);
        var line = CellLine.Of("d", task, FakeNetworks.Result(("a", double.NaN), ("b", double.PositiveInfinity), ("c", double.NegativeInfinity), ("d", -0.5e-300)));
        CellLine.Parse(line.ToJson()).Network!.Measures.Values.ShouldBe([double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.5e-300]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(""" ,"network":{"digest":"","messages":1,"customers":1,"warmUpSeconds":0,"measures":{"a":true},"batches":[]} """)]
    [InlineData(""" ,"network":{"digest":"","messages":1,"customers":1,"warmUpSeconds":0,"measures":[],"batches":[]} """)]
    public void A_line_without_a_result_is_no_cell(string rest) =>
        Should.Throw<System.Text.Json.JsonException>(() => CellLine.Parse(
            Encoding.UTF8.GetBytes($$"""{"scenario":"a","seed":1,"arm":"b","level":"1","replication":0{{rest}}}""")));

    private CellFolder Folder() => CellFolder.Create(_temporary.At("cells"));

    private string LinesPath() => _temporary.At(Path.Combine("cells", CellFolder.LinesName));

    private static EngineOutcome Run(ICellStore store, int jobs) => new CellEngine(FakeNetworkRunner.Desk(), TimeProvider.System).Run(
        EightCells, CellPlan.ForComparison(EightCells), store, jobs, new NoProgress(), TestContext.Current.CancellationToken);
}
