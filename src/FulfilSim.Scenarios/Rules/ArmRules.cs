using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Fulfilment.Decisions;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Rules;

/// <summary>No arm decides the same thing in two ways, and no two arms are the same.</summary>
internal static class ArmRules
{
    public static void Check(RuleContext context)
    {
        foreach (var arm in context.Arms)
            CheckConflicts(context, arm);
        if (!context.IsSound("arms") || !context.IsSound(Arm.ReferenceName))
            return;
        // Bare and reference may well be the same: a shop that does nothing yet.
        for (var index = 2; index < context.Arms.Count; index++)
            CheckEqual(context, context.Arms[index], context.Arms.Take(index));
    }

    private static void CheckConflicts(RuleContext context, Arm arm)
    {
        foreach (var conflict in DecisionPoints.ConflictsOf(arm.Mitigations))
        {
            context.Add(ProblemCodes.DecisionConflict, StepsOf(arm), $"{conflict.First} and {conflict.Second}",
                $"one mitigation that decides \"{conflict.Decision}\"", $"remove {conflict.First} or {conflict.Second} from this arm");
        }
    }

    private static void CheckEqual(RuleContext context, Arm arm, IEnumerable<Arm> earlier)
    {
        var same = earlier.LastOrDefault(other => AreSame(other, arm));
        if (same is not null)
        {
            context.Add(ProblemCodes.EqualArms, StepsOf(arm), $"the mitigations of \"{same.Name}\"",
                "an arm that differs from all others", "remove one of the two, or change a mitigation");
        }
    }

    private static bool AreSame(Arm left, Arm right) => left.Mitigations.Count == right.Mitigations.Count
        && Sorted(left).Zip(Sorted(right)).All(pair => SameOptions.Are(pair.First, pair.Second));

    private static IEnumerable<Mitigation> Sorted(Arm arm) => arm.Mitigations.OrderBy(CatalogueOf.Id, StringComparer.Ordinal);

    private static string[] StepsOf(Arm arm) => arm.Name is Arm.BareName or Arm.ReferenceName ? [arm.Name] : ["arms", arm.Name];
}
