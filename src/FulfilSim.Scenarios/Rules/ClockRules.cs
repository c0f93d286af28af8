using FulfilSim.Scenarios.Problems;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Rules;

/// <summary>The clock leaves room for the cohort, and somebody wants to buy.</summary>
internal static class ClockRules
{
    public static void Check(RuleContext context)
    {
        var clock = context.File.Clock;
        if (clock.RunIn + clock.Cohort > clock.Horizon && context.IsSound("clock"))
        {
            var end = Duration.Format(clock.RunIn + clock.Cohort);
            context.Add(ProblemCodes.HorizonTooShort, ["clock", "horizon"],
                $"a horizon of {Duration.Format(clock.Horizon)}",
                $"at least runIn + cohort, {end}", $"set horizon to \"{end}\" and as long as orders need to be resolved");
        }
        if (context.File.Demand.MeanRate <= 0 && context.IsSound("demand", "meanRate"))
        {
            context.Add(ProblemCodes.NoDemand, ["demand", "meanRate"], $"\"{context.File.Demand.MeanRate}\"",
                "a rate above 0", "write a rate such as \"100/h\"");
        }
        CheckSurges(context);
    }

    private static void CheckSurges(RuleContext context)
    {
        for (var index = 0; index < context.File.Demand.Surges.Count; index++)
        {
            var surge = context.File.Demand.Surges[index];
            Window.Check(context, ["demand", "surges", index], surge.From, surge.For);
        }
    }
}
