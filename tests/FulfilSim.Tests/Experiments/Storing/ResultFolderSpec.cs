using FulfilSim.Experiments.Storing;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Storing;

public sealed class ResultFolderSpec : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Until_it_is_finished_a_run_leaves_an_earlier_one_as_it_was()
    {
        Write("first");
        using var second = ResultFolder.Claim(_temporary.At(), "x");
        CellFolder.Create(second.PartialPath);
        File.ReadAllText(_temporary.At("x/results.json")).ShouldBe("first");
    }

    [Fact]
    public void A_finished_run_replaces_an_earlier_one_and_leaves_nothing_beside_it()
    {
        Write("first");
        Write("second");
        File.ReadAllText(_temporary.At("x/results.json")).ShouldBe("second");
        Directory.GetFileSystemEntries(_temporary.At()).ShouldBe([_temporary.At("x")]);
    }

    [Fact]
    public void Two_runs_cannot_write_the_same_results_at_once()
    {
        using var first = ResultFolder.Claim(_temporary.At(), "x");
        Should.Throw<CellsNotKeptException>(() => ResultFolder.Claim(_temporary.At(), "x"))
            .Reason.ShouldBe("another run is writing there");
    }

    [Fact]
    public void What_a_killed_run_has_left_beside_its_files_goes_and_nothing_else()
    {
        using (var killed = ResultFolder.Claim(_temporary.At(), "x"))
        {
            CellFolder.Create(killed.PartialPath);
            Directory.CreateDirectory(Path.Combine(killed.PartialPath, "outcomes"));
            foreach (var name in new[] { "outcomes/bare-0008.bin.gz", "outcomes/bare-0008.bin.gz.771.tmp", "results.json.4.tmp", "notes.tmp" })
                File.WriteAllText(Path.Combine(killed.PartialPath, name), "half");
        }
        using var resumed = ResultFolder.Claim(_temporary.At(), "x");
        Directory.GetFiles(resumed.PartialPath, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(resumed.PartialPath, path)).Where(name => name.Contains("tmp") || name.Contains("bare"))
            .Order().ShouldBe(["notes.tmp", Path.Combine("outcomes", "bare-0008.bin.gz")]);
    }

    private void Write(string content)
    {
        using var folder = ResultFolder.Claim(_temporary.At(), "x");
        CellFolder.Create(folder.PartialPath);
        File.WriteAllText(Path.Combine(folder.PartialPath, "results.json"), content);
        folder.Finish();
    }
}
