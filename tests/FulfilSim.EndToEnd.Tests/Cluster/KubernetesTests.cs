using System.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace FulfilSim.EndToEnd.Tests.Cluster;

/// <summary>The manifest, held against the published schema's shape and against what its shell commands do.</summary>
public sealed class KubernetesTests : IDisposable
{
    private const int Count = 8;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("fulfilsim-kubernetes-");
    private readonly string _text = File.ReadAllText(ClusterFiles.At("kubernetes.yaml"));

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public void Every_field_has_a_name_and_a_type_that_the_schema_publishes()
    {
        var documents = Read(_text);
        documents.Select(document => Text(document, "kind")).ShouldBe(["PersistentVolumeClaim", "Job", "Job"]);
        documents.SelectMany(ManifestShape.ProblemsOf).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("backoffLimitPerIndex: 5", "backoffLimitPerIndexes: 5", "Job.spec has no field backoffLimitPerIndexes")]
    [InlineData("completions: 8", "completions: \"8\"", "Job.spec.completions must be an integer")]
    [InlineData("value: \"8\"", "value: 8", "Job.spec.template.spec.containers[0].env[0].value must be a string")]
    [InlineData("status: \"True\"", "status: true", "Job.spec.podFailurePolicy.rules[0].onPodConditions[0].status must be a string")]
    [InlineData("values: [2, 4, 70]", "values: 70", "Job.spec.podFailurePolicy.rules[1].onExitCodes.values must be a list")]
    [InlineData("        - name: shard\n          image", "        - image", "Job.spec.template.spec.containers[0] lacks name")]
    public void A_mistake_in_the_manifest_would_be_found(string right, string wrong, string problem)
    {
        _text.ShouldContain(right);
        Read(_text.Replace(right, wrong, StringComparison.Ordinal)).SelectMany(ManifestShape.ProblemsOf).ShouldContain(problem);
    }

    [Fact]
    public void What_the_schema_cannot_say_holds_too()
    {
        var (shards, merge) = (Read(_text)[1], Read(_text)[2]);
        Text(shards, "spec.completionMode").ShouldBe("Indexed");
        Text(shards, "spec.template.spec.restartPolicy").ShouldBe("Never", "A limit for each index and a failure policy ask for it.");
        Text(shards, "spec.completions").ShouldBe("8");
        foreach (var place in new[] { (shards, "containers"), (merge, "initContainers"), (merge, "containers") })
            Text(place.Item1, $"spec.template.spec.{place.Item2}.0.env.0.value").ShouldBe("8");
        Text(shards, "spec.podFailurePolicy.rules.1.onExitCodes.containerName").ShouldBe(Text(shards, "spec.template.spec.containers.0.name"));
        foreach (var job in new[] { shards, merge })
            Text(job, "spec.template.spec.volumes.0.persistentVolumeClaim.claimName").ShouldBe(Text(Read(_text)[0], "metadata.name"));
    }

    [Fact]
    public void Every_index_runs_its_own_shard_and_goes_on_where_it_stopped()
    {
        var command = Text(Read(_text)[1], "spec.template.spec.containers.0.args.0");
        var said = Enumerable.Range(0, Count).Select(index => Shell(command, ("JOB_COMPLETION_INDEX", $"{index}"))).ToList();
        for (var index = 0; index < Count; index++)
            said[index].ShouldContain($" --shard {index + 1}/8 ");
        said.ShouldAllBe(words => words.StartsWith("/opt/fulfilsim/fulfilsim.dll compare scenarios/") && words.Contains(" --resume"));
    }

    [Fact]
    public void The_parts_are_joined_once_all_are_there()
    {
        var wait = Text(Read(_text)[2], "spec.template.spec.initContainers.0.args.0");
        for (var number = 1; number < Count; number++)
            Directory.CreateDirectory(At($"results/x.shard-{number}-of-8"));
        Directory.CreateDirectory(At("results/x.shard-8-of-8.partial"));
        Shell(wait.Replace("sleep 10", "echo waits; exit", StringComparison.Ordinal)).ShouldBe("waits");
        Directory.Move(At("results/x.shard-8-of-8.partial"), At("results/x.shard-8-of-8"));
        Shell(wait).ShouldBeEmpty();
        Shell(Text(Read(_text)[2], "spec.template.spec.containers.0.args.0"))
            .ShouldBe("/opt/fulfilsim/fulfilsim.dll merge results/*.shard-*-of-8 --out results");
    }

    private string At(string name) => Path.Combine(_directory.FullName, name);

    /// <summary>What a command says whose <c>dotnet</c> only repeats its words.</summary>
    private string Shell(string command, params (string Name, string Value)[] variables)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no sh.");
        var fake = At("dotnet");
        File.WriteAllText(fake, "#!/bin/sh\nset -f\necho \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(fake, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var start = new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = _directory.FullName, RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{_directory.FullName}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["COUNT"] = "8";
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit(TimeSpan.FromSeconds(10)).ShouldBeTrue();
        return said.Trim();
    }

    private static List<YamlNode> Read(string text)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(text);
        stream.Load(reader);
        return [.. stream.Documents.Select(document => document.RootNode)];
    }

    /// <summary>The scalar at a path of names and indices.</summary>
    private static string Text(YamlNode node, string path)
    {
        foreach (var step in path.Split('.'))
            node = int.TryParse(step, out var index) ? ((YamlSequenceNode)node)[index] : ((YamlMappingNode)node)[new YamlScalarNode(step)];
        return ((YamlScalarNode)node).Value!;
    }
}
