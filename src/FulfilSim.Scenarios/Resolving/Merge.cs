using FulfilSim.Scenarios.Distributions;
using FulfilSim.Scenarios.Json;

namespace FulfilSim.Scenarios.Resolving;

/// <summary>One object laid over another: objects merge, everything else replaces. Nodes keep their places.</summary>
internal static class Merge
{
    public static ObjectNode Over(ObjectNode below, ObjectNode above)
    {
        var members = below.Members.Select(member => Over(member, above)).ToList();
        members.AddRange(above.Members.Where(member => below[member.Name] is null));
        return new(above.Place, members);
    }

    private static Member Over(Member below, ObjectNode above)
    {
        var over = above.Find(below.Name);
        if (over is null)
            return below;
        return below.Value is ObjectNode lower && over.Value is ObjectNode upper && !IsDistribution(upper)
            ? over with { Value = Over(lower, upper) }
            : over;
    }

    /// <summary>A distribution is one value: merged with another one it would name itself twice.</summary>
    private static bool IsDistribution(ObjectNode node) =>
        node.Members is [var single] && Form.Names.Contains(single.Name);
}
