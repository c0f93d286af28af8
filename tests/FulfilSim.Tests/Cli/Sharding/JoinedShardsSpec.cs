using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Cli.Sharding;

/// <summary>The first scenario of each model, simulated in one go and in shards.</summary>
public sealed class JoinedShardsSpec : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [InlineData("fulfilment", 2, "compare")]
    [InlineData("fulfilment", 3, "compare", "--arms", "shed,retry", "--seed", "5")]
    [InlineData("fulfilment", 2, "run", "--arm", "placebo")]
    [InlineData("network", 2, "compare", "--set", "runLength=1h")]
    [InlineData("network", 7, "run", "--arm", "second-agent", "--set", "runLength=1h")]
    public void Shards_joined_leave_the_very_files_that_one_run_leaves(string model, int count, string command, params string[] flags)
    {
        var scenario = _temporary.At("scenario.json");
        Run("init", scenario, "--model", model);
        string[] words = [command, scenario, "--replications", "2", "--quiet", .. flags];
        Run([.. words, "--out", _temporary.At("whole"), "--jobs", "2"]);
        foreach (var number in Enumerable.Range(1, count).Reverse())
            Run([.. words, "--out", _temporary.At("parts"), "--shard", $"{number}/{count}"]);
        Run("merge", _temporary.At("parts/*"), "--out", _temporary.At("joined"), "--quiet");
        var whole = FilesUnder("whole");
        FilesUnder("joined").Keys.ShouldBe(whole.Keys, ignoreOrder: true);
        foreach (var (path, content) in FilesUnder("joined"))
            content.ShouldBe(whole[path], path);
    }

    /// <summary>All but <c>run.json</c>, which says when and how.</summary>
    private Dictionary<string, byte[]> FilesUnder(string directory)
    {
        var root = _temporary.At(directory);
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "run.json")
            .ToDictionary(path => Path.GetRelativePath(root, path), File.ReadAllBytes);
    }

    private static void Run(params string[] words)
    {
        var terminal = new FakeTerminal();
        terminal.Run(words).ShouldBe(0, terminal.Error);
    }
}
