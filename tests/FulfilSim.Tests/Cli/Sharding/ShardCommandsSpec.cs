using System.Text.Json;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Storing;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Cli.Sharding;

/// <summary>What is said of shards, with fake cells: three arms in four replications, so twelve cells.</summary>
public sealed class ShardCommandsSpec : IDisposable
{
    private static readonly ICellRunner Desk = FakeNetworkRunner.Desk();

    private readonly TemporaryFolder _temporary = new();
    private readonly FakeTerminal _terminal = new();
    private readonly string _scenario;

    public ShardCommandsSpec()
    {
        _scenario = _temporary.At("desk.json");
        new FakeTerminal().Run("init", _scenario, "--model", "network").ShouldBe(0);
    }

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void A_shard_says_where_its_cells_are_and_how_all_shards_are_joined()
    {
        RunShard("2/8");
        var stem = StemOf(OnlyFolder());
        _terminal.Out.ShouldBe(
            $"Shard 2/8: 2 of 12 cells are kept in {stem}.shard-2-of-8\n"
            + $"All 8 of them are joined by: fulfilsim merge '{stem}.shard-*-of-8' --out {_temporary.At("parts")}\n");
        Directory.GetFiles(OnlyFolder()).Select(Path.GetFileName).ShouldBe(["cells.ndjson", "run.json", "shard.json"], ignoreOrder: true);
    }

    [Fact]
    public void Asked_for_json_a_shard_prints_what_it_is_a_part_of()
    {
        RunShard("2/8", "--json", "--arms", "second-agent", "--set", "runLength=2h");
        using var document = JsonDocument.Parse(_terminal.Out);
        var root = document.RootElement;
        (root.GetProperty("command").GetString(), root.GetProperty("scenario").GetString()).ShouldBe(("compare", _scenario));
        (root.GetProperty("overrides")[0].GetString(), root.GetProperty("arms")[0].GetString()).ShouldBe(("runLength=2h", "second-agent"));
        (root.GetProperty("number").GetInt32(), root.GetProperty("count").GetInt32(), root.GetProperty("replications").GetInt32()).ShouldBe((2, 8, 4));
        File.ReadAllText(Path.Combine(OnlyFolder(), "shard.json")).ShouldBe(_terminal.Out);
    }

    [Fact]
    public void More_shards_than_cells_leave_some_of_them_nothing_to_do()
    {
        foreach (var number in Enumerable.Range(1, 13))
            RunShard($"{number}/13");
        _terminal.Out.ShouldContain("Shard 13/13: 0 of 12 cells are kept in ");
        Merge("parts/*").ShouldBe(0);
    }

    [Fact]
    public void Shards_that_are_missing_or_there_twice_are_all_named()
    {
        RunShard("1/20");
        RunShard("3/20");
        RunShardInto("again", "3/20");
        Merge("parts/*", "again/*").ShouldBe(2);
        var lines = _terminal.Error.Split('\n');
        lines[0].ShouldBe($"shard 3/20 is there twice: {FolderIn("parts", 3, 20)} and {FolderIn("again", 3, 20)}");
        lines[1].ShouldBe("shard 2/20 is missing");
        lines[2].ShouldBe("shard 4/20 is missing");
        lines[11].ShouldBe("8 more shards are missing");
        Directory.Exists(_temporary.At("joined")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("as its seed is 9, not 1: ", "--seed", "9")]
    [InlineData("as its number of replications is 5, not 4: ", "--replications", "5")]
    [InlineData("as its choice of arms is second-agent, not all: ", "--arms", "second-agent")]
    [InlineData("as its scenario digest is ", "--set", "runLength=2h")]
    public void Shards_of_different_runs_are_not_joined(string reason, params string[] flags)
    {
        RunShard("1/2");
        RunShard("2/2", flags);
        Merge("parts/*").ShouldBe(2);
        _terminal.Error.ShouldStartWith("shard 2/2 is of another run than shard 1/2, ");
        _terminal.Error.ShouldContain(reason);
    }

    [Fact]
    public void Shards_of_one_and_of_all_arms_are_not_joined()
    {
        RunShard("1/2");
        Simulate("run", "parts", "2/2");
        Merge("parts/*").ShouldBe(2);
        _terminal.Error.ShouldContain("its command is run, not compare: ");
    }

    [Fact]
    public void An_unfinished_shard_is_named_with_the_command_that_finishes_it_and_that_command_does()
    {
        RunShard("1/2");
        RunShard("2/2");
        var folder = FolderIn("parts", 2, 2);
        Interrupt(folder, kept: 2);
        Merge(folder, FolderIn("parts", 1, 2)).ShouldBe(2);
        _terminal.Error.ShouldBe(
            $"shard 2/2 is not finished: 2 of 6 cells; finish it with: fulfilsim compare {_scenario}"
            + $" --replications 4 --seed 1 --shard 2/2 --out {_temporary.At("parts")} --resume\n");

        RunShard("2/2", "--seed", "1", "--resume");
        File.ReadAllText(Path.Combine(folder, "run.json")).ShouldContain("\"cellsResumed\": 2,");
        Merge("parts/*").ShouldBe(0);
    }

    [Fact]
    public void A_shard_with_a_cell_of_another_one_is_refused()
    {
        RunShard("1/2");
        RunShard("2/2");
        File.Copy(LinesOf(FolderIn("parts", 1, 2)), LinesOf(FolderIn("parts", 2, 2)), overwrite: true);
        Merge("parts/*").ShouldBe(2);
        _terminal.Error.ShouldBe($"shard 2/2 holds a cell that is not its own (fewer-cases, replication 1): {FolderIn("parts", 2, 2)}\n");
    }

    [Fact]
    public void A_scenario_that_has_changed_since_is_refused()
    {
        RunShard("1/1");
        File.WriteAllText(_scenario, File.ReadAllText(_scenario).Replace("\"50/h\"", "\"51/h\"", StringComparison.Ordinal));
        Merge("parts/*").ShouldBe(2);
        _terminal.Error.ShouldStartWith($"{_scenario}: the scenario has changed since, as its digest is ");
    }

    [Theory]
    [InlineData("parts/none-*", "There is no directory ")]
    [InlineData("parts", "parts cannot be joined: it is no directory of a shard, as it holds no shard.json.")]
    [InlineData("nowhere", "nowhere cannot be joined: it is no directory of a shard, as it holds no shard.json.")]
    public void What_is_no_shard_is_named(string path, string sentence)
    {
        RunShard("1/1");
        Merge(path).ShouldBe(2);
        _terminal.Error.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("{", "Expected depth")]
    [InlineData("null", "it describes no shard that this version knows")]
    [InlineData("{}", "missing required properties")]
    public void A_record_that_is_none_is_refused_with_its_path(string text, string reason)
    {
        RunShard("1/1");
        var path = Path.Combine(OnlyFolder(), "shard.json");
        File.WriteAllText(path, text);
        Merge("parts/*").ShouldBe(2);
        _terminal.Error.ShouldStartWith($"{path} cannot be joined: ");
        _terminal.Error.ShouldContain(reason);
    }

    [Fact]
    public void A_record_of_a_shard_that_cannot_be_is_refused()
    {
        RunShard("1/1");
        var path = Path.Combine(OnlyFolder(), "shard.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"number\": 1", "\"number\": 2", StringComparison.Ordinal));
        Merge("parts/*").ShouldBe(2);
        _terminal.Error.ShouldContain("it describes no shard that this version knows");
    }

    [Fact]
    public void Only_all_shards_together_can_be_inconclusive()
    {
        _terminal.RunWith(Desk, "compare", _scenario, "--shard", "1/2", "--fail-on-inconclusive", "--out", _temporary.At("parts")).ShouldBe(2);
        _terminal.Error.ShouldContain("give --fail-on-inconclusive to merge");
        var luck = new FakeNetworkRunner((arm, settings) =>
            FakeNetworks.Result(("sources.calls.sojourn.mean", 2 + FakeNetworks.Noise(arm.Name, settings.Replication))));
        _terminal.RunWith(luck, "compare", _scenario, "--replications", "4", "--shard", "1/1", "--quiet", "--out", _temporary.At("parts")).ShouldBe(0);
        Merge("parts/*", "--fail-on-inconclusive").ShouldBe(3);
    }

    private void RunShard(string shard, params string[] flags) => RunShardInto("parts", shard, flags);

    private void RunShardInto(string directory, string shard, params string[] flags) => Simulate("compare", directory, shard, flags);

    private void Simulate(string command, string directory, string shard, params string[] flags)
    {
        string[] replications = flags.Contains("--replications") ? [] : ["--replications", "4"];
        string[] words = [command, _scenario, "--quiet", "--shard", shard, "--out", _temporary.At(directory), .. replications, .. flags];
        _terminal.RunWith(Desk, words).ShouldBe(0, _terminal.Error);
    }

    private int Merge(params string[] words) => _terminal.Run(
        ["merge", .. words.Select(word => word.StartsWith('-') ? word : _temporary.At(word)), "--out", _temporary.At("joined"), "--quiet"]);

    /// <summary>As if the run had been stopped after so many cells.</summary>
    private static void Interrupt(string folder, int kept)
    {
        var lines = File.ReadAllLines(LinesOf(folder));
        File.WriteAllText(LinesOf(folder), string.Concat(lines.Take(kept).Select(line => line + "\n")) + lines[kept][..40]);
        Directory.Move(folder, folder + ".partial");
    }

    private string OnlyFolder() => Directory.GetDirectories(_temporary.At("parts")).ShouldHaveSingleItem();

    private string FolderIn(string directory, int number, int count) =>
        Directory.GetDirectories(_temporary.At(directory), $"*.shard-{number}-of-{count}").ShouldHaveSingleItem();

    private static string StemOf(string folder) => folder[..folder.LastIndexOf(".shard-", StringComparison.Ordinal)];

    private static string LinesOf(string folder) => Path.Combine(folder, CellFolder.LinesName);
}
