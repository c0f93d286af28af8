using FulfilSim.Experiments.Scenarios;
using FulfilSim.Live.Options;

namespace FulfilSim.Cli.Running;

/// <summary>A shop, and what its file says of the load it is to bear.</summary>
internal sealed record ScenarioForWallTime(ShopScenario Scenario, LoadOptions Load);
