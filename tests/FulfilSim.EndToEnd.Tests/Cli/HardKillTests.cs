using System.Text.Json;

namespace FulfilSim.EndToEnd.Tests.Cli;

/// <summary>A run that is killed without a word, again and again, ends with the very files of one that nobody disturbed.</summary>
public sealed class HardKillTests : IDisposable
{
    private const int CellCount = 70; // ten replications of six arms and the placebo

    private readonly Fulfilsim _fulfilsim = new();

    public HardKillTests() => _fulfilsim.Run("init", "shop.json").ExitCode.ShouldBe(0);

    public void Dispose() => _fulfilsim.Dispose();

    [Fact]
    public void Killed_at_several_moments_and_resumed_a_comparison_leaves_the_same_files()
    {
        _fulfilsim.Run([.. Compare("whole"), "--jobs", "2"]).ExitCode.ShouldBe(0);
        string[] command = [.. Compare("killed"), "--jobs", "2", "--resume"];
        foreach (var kept in new[] { 0, 1, 20, 50 })
        {
            _fulfilsim.KillWhen(() => WholeLines() >= kept && (kept > 0 || Folders().Length > 0), command)
                .ShouldBeTrue("It was to be killed before its end.");
            WholeLines().ShouldBeInRange(kept, CellCount - 1);
        }
        var beforeReport = WholeLines();
        _fulfilsim.KillWhen(() => Files("killed", "results.json").Length > 0, command); // while it writes the report
        WholeLines().ShouldBe(CellCount);
        _fulfilsim.Run(command).ExitCode.ShouldBe(0);

        CellsResumed().ShouldBe(CellCount, $"Not even the last of the kills, after {beforeReport} cells, may cost a cell that was kept.");
        FilesUnder("killed").ShouldBe(FilesUnder("whole"));
    }

    [Fact]
    public void What_was_kept_is_not_run_again_and_a_torn_line_costs_its_cell_only()
    {
        string[] command = [.. Compare("killed"), "--jobs", "1", "--resume"];
        _fulfilsim.KillWhen(() => WholeLines() >= 10, command).ShouldBeTrue();
        var kept = WholeLines();
        File.AppendAllText(Files("killed", "cells.ndjson").Single(), """{"formatVersion":1,"scenario":"e4fe""");
        _fulfilsim.Run(command).ExitCode.ShouldBe(0);
        CellsResumed().ShouldBe(kept);
    }

    [Fact]
    public void Resumed_after_its_end_a_run_takes_all_its_cells_over()
    {
        _fulfilsim.Run(Compare("killed")).ExitCode.ShouldBe(0);
        var files = FilesUnder("killed");
        _fulfilsim.Run([.. Compare("killed"), "--resume"]).ExitCode.ShouldBe(0);
        CellsResumed().ShouldBe(CellCount);
        FilesUnder("killed").ShouldBe(files);
    }

    [Fact]
    public void A_killed_shard_is_resumed_and_joined_into_the_files_of_one_run()
    {
        _fulfilsim.Run(Compare("whole")).ExitCode.ShouldBe(0);
        _fulfilsim.Run([.. Compare("parts"), "--shard", "1/2"]).ExitCode.ShouldBe(0);
        string[] second = [.. Compare("killed"), "--shard", "2/2", "--resume"];
        _fulfilsim.KillWhen(() => WholeLines() >= 5, second).ShouldBeTrue();
        _fulfilsim.Run(second).ExitCode.ShouldBe(0);
        _fulfilsim.Run("merge", "parts/*", "killed/*", "--out", "joined", "--quiet").ExitCode.ShouldBe(0);
        FilesUnder("joined").ShouldBe(FilesUnder("whole"));
    }

    private static string[] Compare(string directory) => ["compare", "shop.json", "--replications", "10", "--quiet", "--out", directory];

    private string[] Folders() => Directory.Exists(_fulfilsim.At("killed")) ? Directory.GetDirectories(_fulfilsim.At("killed")) : [];

    private string[] Files(string directory, string name) => Directory.Exists(_fulfilsim.At(directory))
        ? Directory.GetFiles(_fulfilsim.At(directory), name, SearchOption.AllDirectories)
        : [];

    private int WholeLines() => Files("killed", "cells.ndjson").Sum(path =>
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Count(letter => letter == '\n');
    });

    private int CellsResumed()
    {
        using var record = JsonDocument.Parse(File.ReadAllText(Files("killed", "run.json").Single()));
        return record.RootElement.GetProperty("cellsResumed").GetInt32();
    }

    /// <summary>Names and contents of all but <c>run.json</c>, which says when and how.</summary>
    private SortedDictionary<string, string> FilesUnder(string directory)
    {
        var root = _fulfilsim.At(directory);
        return new(
            Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Where(path => Path.GetFileName(path) != "run.json" && !path.EndsWith(".lock", StringComparison.Ordinal))
                .ToDictionary(path => Path.GetRelativePath(root, path), path => Convert.ToHexString(File.ReadAllBytes(path))),
            StringComparer.Ordinal);
    }
}
