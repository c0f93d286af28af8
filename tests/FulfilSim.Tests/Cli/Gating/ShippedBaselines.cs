using FulfilSim.Cli.Running.Gating;
using FulfilSim.Experiments.Gating;
using FulfilSim.Tests.HouseRules;

namespace FulfilSim.Tests.Cli.Gating;

/// <summary>Every committed baseline is whole, and the present program can run its scenario again.</summary>
public sealed class ShippedBaselines
{
    private static readonly string Folder = Path.Combine(Repository.Root, "reports", "baselines");

    [Fact]
    public void Every_committed_baseline_can_be_held_a_gate_against()
    {
        var paths = Directory.GetFiles(Folder, "*.json");
        paths.ShouldNotBeEmpty();
        foreach (var path in paths)
        {
            var baseline = BaselineFiles.Read(path);
            baseline.Scenario.Name.ShouldBe(Path.GetFileNameWithoutExtension(path));
            BaselineScenarios.Read(baseline, path).Digest.ShouldBe(baseline.Scenario.Digest, path);
            baseline.Measures.ShouldAllBe(measure => measure.Check.BeyondAnchor(measure.Series.Mean) <= 0);
        }
    }
}
