using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Rules.Loading;

namespace FulfilSim.Scenarios.Loading;

/// <summary>
/// What a scenario asks does not depend on where its deployments happen to stand: the same load at another address is the same
/// question, and a gate may hold the answers against each other.
/// </summary>
internal static class WithoutAddresses
{
    private static readonly string[] Addresses = ["url", "proxy"];

    /// <summary>The scenario with the addresses of its deployments left out.</summary>
    public static ObjectNode Of(ObjectNode root)
    {
        if (root.Find(LoadRules.Property) is not { Value: ObjectNode load } of || load.Find("deployments") is not { Value: ObjectNode all } them)
            return root;
        var named = all.Members.Select(member => member.Value is ObjectNode one ? member with { Value = Stripped(one) } : member);
        var stripped = them with { Value = new ObjectNode(all.Place, [.. named]) };
        return root.With(of with { Value = load.With(stripped) });
    }

    private static ObjectNode Stripped(ObjectNode deployment) =>
        new(deployment.Place, [.. deployment.Members.Where(member => !Addresses.Contains(member.Name))]);
}
