using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Networks;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Reporting.Networks;

/// <summary>A comparison of a fake desk with a faster one.</summary>
internal static class NetworkComparisonSample
{
    public static NetworkComparison Comparison()
    {
        var scenario = FakeNetworks.With(12, "a-faster-desk");
        var runner = FakeNetworkRunner.Desk();
        return NetworkReports.OfVariants(scenario, [.. CellPlan.ForComparison(scenario)
            .Select(task => runner.Run(scenario, task.Arm, task.Settings).LineOf(scenario.Digest, task))]);
    }
}
