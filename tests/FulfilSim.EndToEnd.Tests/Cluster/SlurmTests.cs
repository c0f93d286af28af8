using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace FulfilSim.EndToEnd.Tests.Cluster;

/// <summary>The Slurm script on a real Slurm.</summary>
public sealed class SlurmTests
{
    private const string Replications = "40"; // 280 cells: some seconds, in which a shard can be killed
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "fulfilsim.dll");
    private static readonly string Scenario = Path.Combine(ClusterFiles.Root(), "scenarios", "first-steps.json");

    [Fact]
    public void A_killed_shard_is_put_back_in_line_and_the_joined_results_are_those_of_one_run()
    {
        SkipUnlessInstalled();
        using var slurm = new SingleNodeSlurm();
        var array = Submit(slurm);
        KillShard(slurm, "2/2");
        SingleNodeSlurm.WaitUntil("the killed shard waits in line", () => StateOf(slurm, $"{array}_2") == "PENDING");
        StateOf(slurm, $"{array}_1").ShouldNotBe("PENDING", "Only the shard that was killed is put back.");
        Release(slurm, $"{array}_2");
        SingleNodeSlurm.WaitUntil(
            "the shards are joined", // the queue alone may look empty while a job goes from one state to the next
            () => Directory.GetDirectories(slurm.At("out"), "*.shard-2-of-2").Length == 1 && slurm.Ask("squeue", "--noheader").Trim().Length == 0,
            secondsMax: 80);

        Shard(slurm, "2-of-2").GetProperty("cellsResumed").GetInt32().ShouldBeGreaterThan(0, "Finished cells are not run again.");
        var (whole, joined) = (slurm.At("whole"), slurm.At("out"));
        slurm.Ask("dotnet", Program, "compare", Scenario, "--replications", Replications, "--quiet", "--out", whole);
        var result = Path.GetFileName(Directory.GetDirectories(whole).ShouldHaveSingleItem());
        FilesUnder(Path.Combine(joined, result)).ShouldBe(FilesUnder(Path.Combine(whole, result)));
    }

    [Fact]
    public void A_shard_that_would_fail_again_is_not_put_back_in_line_and_nothing_is_joined()
    {
        SkipUnlessInstalled();
        using var slurm = new SingleNodeSlurm();
        var array = Submit(slurm, "--set", "no.such.path=1");
        SingleNodeSlurm.WaitUntil("all jobs are over", () => slurm.Ask("squeue", "--noheader").Trim().Length == 0);
        slurm.Ask("scontrol", "show", "job", $"{array}_1").ShouldContain("ExitCode=2:0");
        slurm.Ask("scontrol", "show", "job", $"{array}_1").ShouldContain("Restarts=0");
        File.Exists(slurm.At("out/slurm/merge.log")).ShouldBeFalse();
    }

    private static void SkipUnlessInstalled()
    {
        if (SingleNodeSlurm.WhyNot() is not { } reason)
            return;
        (Environment.GetEnvironmentVariable("FULFILSIM_REQUIRE_SLURM") == "1").ShouldBeFalse(reason);
        Assert.Skip(reason);
    }

    /// <summary>The number of the array.</summary>
    private static string Submit(SingleNodeSlurm slurm, params string[] flags)
    {
        (string, string)[] settings = [("FULFILSIM", $"dotnet {Program}"), ("OUT", slurm.At("out"))];
        var answer = slurm.AskWith(settings, ClusterFiles.At("slurm.sh"), ["2", Scenario, "--replications", Replications, .. flags]).Trim();
        int.TryParse(answer, CultureInfo.InvariantCulture, out _).ShouldBeTrue(answer);
        return answer;
    }

    /// <summary>Kills the program of a shard, by its id, once it has kept some cells.</summary>
    private static void KillShard(SingleNodeSlurm slurm, string shard)
    {
        var folder = $"*.shard-{shard.Replace("/", "-of-", StringComparison.Ordinal)}.partial";
        SingleNodeSlurm.WaitUntil("the shard has kept cells", () => Directory.Exists(slurm.At("out"))
            && Directory.GetDirectories(slurm.At("out"), folder).Any(path => Lines(path) >= 5));
        var id = Directory.GetDirectories("/proc").Select(Path.GetFileName).First(name =>
            int.TryParse(name, CultureInfo.InvariantCulture, out _) && IsProgram($"/proc/{name}/cmdline", slurm.At("out"), shard));
        using var process = Process.GetProcessById(int.Parse(id!, CultureInfo.InvariantCulture));
        process.Kill();
    }

    private static bool IsProgram(string commandLine, string directory, string shard)
    {
        try
        {
            var words = File.ReadAllText(commandLine).Split('\0');
            return words[0].EndsWith("dotnet", StringComparison.Ordinal) && words.Contains(directory) && words.Contains(shard);
        }
        catch (IOException) // It is over.
        {
            return false;
        }
    }

    /// <summary>Slurm holds back for two minutes what was put back in line; here nobody wants to wait.</summary>
    private static void Release(SingleNodeSlurm slurm, string job) => SingleNodeSlurm.WaitUntil("the shard runs again", () =>
    {
        slurm.Ask("scontrol", "update", $"JobId={job}", "StartTime=now");
        return StateOf(slurm, job) is "RUNNING" or "COMPLETED";
    });

    private static string StateOf(SingleNodeSlurm slurm, string job) =>
        slurm.Ask("scontrol", "show", "job", job).Split("JobState=") is [_, var rest, ..] ? rest.Split(' ')[0] : "";

    private static int Lines(string folder) =>
        File.Exists(Path.Combine(folder, "cells.ndjson")) ? File.ReadAllText(Path.Combine(folder, "cells.ndjson")).Count(letter => letter == '\n') : 0;

    private static JsonElement Shard(SingleNodeSlurm slurm, string name)
    {
        var folder = Directory.GetDirectories(slurm.At("out"), $"*.shard-{name}").ShouldHaveSingleItem();
        using var record = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "run.json")));
        return record.RootElement.Clone();
    }

    private static SortedDictionary<string, string> FilesUnder(string root) => new(
        Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "run.json")
            .ToDictionary(path => Path.GetRelativePath(root, path), path => Convert.ToHexString(File.ReadAllBytes(path))),
        StringComparer.Ordinal);
}
