using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Storing;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Storing;

public sealed class CellFolderSpec : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void What_was_kept_is_there_after_a_restart()
    {
        var folder = KeepTwo();
        var again = CellFolder.Resume(folder.FolderPath, FakeScenario.Digest, seed: 7);
        again.Lines.Select(line => line.ToJson()).ShouldBe(folder.Lines.Select(line => line.ToJson()));
        again.OutcomesOf(Key(0)).ShouldBe(FakeCells.Failing(3));
    }

    [Fact]
    public void A_line_is_one_line_of_camel_case_and_ends_the_file()
    {
        var text = File.ReadAllText(LinesOf(KeepTwo()));
        text.ShouldStartWith("""{"formatVersion":1,"scenario":"0123456789abcdef","seed":7,"arm":"bare","level":"1","replication":0,"result":{"digest":""");
        text.Count(letter => letter == '\n').ShouldBe(2);
        text.ShouldEndWith("}\n");
    }

    [Theory]
    [InlineData("{\"formatVersion\":1,\"scen")]
    [InlineData("{")]
    [InlineData("\0\0\0\0")]
    public void A_torn_last_line_is_cut_off_and_the_next_cell_follows_the_whole_ones(string torn)
    {
        var folder = KeepTwo();
        File.AppendAllText(LinesOf(folder), torn);
        var again = CellFolder.Resume(folder.FolderPath, FakeScenario.Digest, seed: 7);
        again.Lines.Count.ShouldBe(2);
        Keep(again, replication: 2);
        CellFolder.Resume(folder.FolderPath, FakeScenario.Digest, seed: 7).Lines.Count.ShouldBe(3);
    }

    [Fact]
    public void Who_only_reads_leaves_a_torn_line_as_it_is()
    {
        var folder = KeepTwo();
        File.AppendAllText(LinesOf(folder), "{");
        var before = File.ReadAllBytes(LinesOf(folder));
        CellFolder.Open(folder.FolderPath, FakeScenario.Digest, seed: 7).Lines.Count.ShouldBe(2);
        File.ReadAllBytes(LinesOf(folder)).ShouldBe(before);
    }

    [Fact]
    public void Sorted_lines_do_not_tell_which_cell_was_finished_first()
    {
        var folder = CellFolder.Create(_temporary.At("late"));
        Keep(folder, replication: 1);
        Keep(folder, replication: 0);
        var late = File.ReadAllText(LinesOf(folder));
        folder.Sort();
        File.ReadAllText(LinesOf(folder)).ShouldBe(File.ReadAllText(LinesOf(KeepTwo())));
        File.ReadAllText(LinesOf(folder)).ShouldNotBe(late);
    }

    [Fact]
    public void Cells_taken_over_from_another_folder_bring_their_outcomes()
    {
        var folder = CellFolder.Create(_temporary.At("joined"));
        folder.Adopt(KeepTwo());
        folder.Sort();
        var again = CellFolder.Resume(folder.FolderPath, FakeScenario.Digest, seed: 7);
        again.Lines.Count.ShouldBe(2);
        again.OutcomesOf(Key(1)).ShouldBe(FakeCells.Failing(4));
    }

    [Fact]
    public void A_cell_without_its_outcomes_counts_as_not_run()
    {
        var folder = KeepTwo();
        Directory.Delete(Path.Combine(folder.FolderPath, CellFolder.OutcomesName), recursive: true);
        CellFolder.Resume(folder.FolderPath, FakeScenario.Digest, seed: 7).Lines.ShouldBeEmpty();
    }

    [Fact]
    public void A_whole_line_that_is_no_cell_is_named()
    {
        var folder = KeepTwo();
        File.AppendAllText(LinesOf(folder), "{}\n");
        Should.Throw<CellsUnreadableException>(() => CellFolder.Resume(folder.FolderPath, FakeScenario.Digest, seed: 7))
            .Message.ShouldContain("cells.ndjson:3 cannot be used: it is not a cell");
    }

    [Theory]
    [InlineData(FakeScenario.Digest, 8)]
    [InlineData("fedcba9876543210", 7)]
    public void Cells_of_another_scenario_or_seed_are_refused(string digest, ulong seed) =>
        Should.Throw<CellsUnreadableException>(() => CellFolder.Resume(KeepTwo().FolderPath, digest, seed))
            .Message.ShouldContain("another scenario or another seed");

    [Fact]
    public void Outcomes_cut_in_half_are_refused_with_their_path()
    {
        var folder = KeepTwo();
        var path = Path.Combine(folder.FolderPath, CellFolder.OutcomesName, "bare-0001.bin.gz");
        File.WriteAllBytes(path, [1, 2, 3]);
        Should.Throw<CellsUnreadableException>(() => folder.OutcomesOf(Key(0))).Message.ShouldStartWith(path);
    }

    [Fact]
    public void Arms_with_odd_names_get_file_names_that_hold_them()
    {
        var folder = CellFolder.Create(_temporary.At("odd"));
        var key = new CellKey("a/b é", "1", 0);
        Keep(folder, 0, key.Arm);
        folder.OutcomesOf(key).Count.ShouldBe(1000);
    }

    [Fact]
    public void A_directory_that_cannot_be_made_is_refused_with_a_sentence()
    {
        File.WriteAllText(_temporary.At("file"), "");
        Should.Throw<CellsNotKeptException>(() => CellFolder.Create(Path.Combine(_temporary.At("file"), "below")))
            .Message.ShouldStartWith("The cells could not be kept in ");
    }

    private CellFolder KeepTwo()
    {
        var folder = CellFolder.Create(_temporary.At("cells"));
        Keep(folder, replication: 0);
        Keep(folder, replication: 1);
        return folder;
    }

    private static void Keep(CellFolder folder, int replication, string arm = "bare")
    {
        var output = FakeCells.Output(FakeCells.Failing(3 + replication));
        var task = CellPlan.ForCell(FakeScenario.With(replications: 3), new(arm, []), replication);
        folder.Keep(CellLine.Of(FakeScenario.Digest, task, output.Result), output.Outcomes);
    }

    private static CellKey Key(int replication) => new("bare", CellKey.SingleLevel, replication);

    private static string LinesOf(CellFolder folder) => Path.Combine(folder.FolderPath, CellFolder.LinesName);
}
