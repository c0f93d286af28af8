using FulfilSim.Experiments.Comparing;

namespace FulfilSim.Reporting.Words;

/// <summary>An arm in words: "address = reference + address-verify".</summary>
internal static class ArmSentence
{
    /// <summary>What the arm adds to the reference and what it leaves out.</summary>
    public static string Of(ArmResult arm, ArmResult reference)
    {
        if (arm.Live is { IsDeployment: true })
            return $"{arm.Name} = a system that runs{(arm.Name == reference.Name ? " (the one the others are compared with)" : "")}";
        if (arm.Name == reference.Name)
            return $"{arm.Name} = {ListOf(arm.Mitigations)} (what the shop does today)";
        if (arm.Mitigations.Count == 0)
            return $"{arm.Name} = no mitigation at all";
        var added = arm.Mitigations.Except(reference.Mitigations).ToList();
        var missing = reference.Mitigations.Except(arm.Mitigations).ToList();
        if (reference.Mitigations.Count == 0 || missing.Count == reference.Mitigations.Count)
            return $"{arm.Name} = {ListOf(arm.Mitigations)}{(missing.Count == 0 ? "" : $" (nothing of {reference.Name})")}";
        var plus = string.Concat(added.Select(id => $" + {id}"));
        var minus = string.Concat(missing.Select(id => $" − {id}"));
        return added.Count + missing.Count == 0
            ? $"{arm.Name} = {reference.Name}, with other parameters"
            : $"{arm.Name} = {reference.Name}{plus}{minus}";
    }

    private static string ListOf(IReadOnlyList<string> mitigations) =>
        mitigations.Count == 0 ? "no mitigation at all" : string.Join(" + ", mitigations);
}
