using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Live;

namespace FulfilSim.Reporting.Words;

/// <summary>A live experiment in plain words.</summary>
internal static class LiveSetUp
{
    public static string TargetOf(ArmLive live) => live.IsDeployment
        ? "Simulated buyers place orders with systems that run, over HTTP and in wall time."
        : "Simulated buyers place orders with the simulated shop, in wall time.";

    public static string CohortOf(ArmLive live)
    {
        var seconds = Number.Plain(live.CountedSeconds / live.Blocks);
        return $"What counts are the intents that come up after the warm-up, in {seconds} s of load a block; "
            + "each is followed until it is decided or the deadline has come.";
    }

    public static string ArmsOf(Comparison comparison)
    {
        var scenario = comparison.Scenario;
        var blocks = $"{Number.Count(scenario.Replications)} block{(scenario.Replications == 1 ? "" : "s")}";
        return comparison.Arms.Count == 1
            ? $"There {(scenario.Replications == 1 ? "is" : "are")} {blocks} of load, each a replication with luck of its own."
            : $"The same buyers with the same luck meet {comparison.Arms.Count} arms, one after the other in an order that is drawn, {blocks} each; "
                + $"a block is a replication, and every arm is compared with '{scenario.ReferenceArm}'.";
    }
}
