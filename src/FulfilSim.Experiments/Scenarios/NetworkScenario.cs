using FulfilSim.Actors.Networks.Options;

namespace FulfilSim.Experiments.Scenarios;

/// <summary>A scenario of the network model: a queueing network and its variants. Its first arm is <c>reference</c>, the network as the
/// file has it.</summary>
public sealed record NetworkScenario : Scenario
{
    /// <summary>The network of every arm, by the arm's name.</summary>
    public required IReadOnlyDictionary<string, NetworkOptions> Networks { get; init; }

    /// <summary>What the reference's measures should come to. Empty where nobody has said so.</summary>
    public IReadOnlyList<Expectation> Expectations { get; init; } = [];

    /// <summary>The network that an arm runs.</summary>
    public NetworkOptions NetworkOf(Arm arm)
    {
        ArgumentNullException.ThrowIfNull(arm);
        return Networks[arm.Name];
    }
}
