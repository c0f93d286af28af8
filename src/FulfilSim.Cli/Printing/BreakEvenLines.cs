using FulfilSim.Experiments.Comparing;

namespace FulfilSim.Cli.Printing;

/// <summary>What costs that nobody stated may be, a sentence for each arm that has some.</summary>
internal static class BreakEvenLines
{
    public static IEnumerable<string> Of(Comparison comparison) =>
        from arm in comparison.Arms
        where arm.BreakEvens.Count > 0 && arm.NetMoneyDifference is not null
        select Line(arm, comparison.Scenario);

    private static string Line(ArmResult arm, ScenarioSummary scenario)
    {
        var gain = arm.NetMoneyDifference!.Difference;
        var size = $"{Show.Signed(gain, decimalsMin: 2)} {scenario.Currency} per potential intent";
        string[] ids = [.. arm.BreakEvens.Select(cost => cost.Mitigation).Distinct()];
        var names = string.Join(", ", ids);
        return gain.Mean > 0
            ? $"Break-even: {arm.Name} gains {size} over {scenario.ReferenceArm}; so much may {names} cost{(ids.Length > 1 ? " together" : "")}."
            : $"Break-even: {arm.Name} gains nothing over {scenario.ReferenceArm} ({size}) that {names} could be paid from.";
    }
}
