using FulfilSim.Scenarios.Problems;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Rules;

/// <summary>Warns of stretches that touch no intent that counts.</summary>
internal static class Window
{
    public static void Check(RuleContext context, IReadOnlyList<object> steps, TimeSpan from, TimeSpan length)
    {
        var clock = context.File.Clock;
        if (length <= TimeSpan.Zero || !context.IsSound("clock") || !context.IsSound(steps))
            return;
        var found = $"from {Duration.Format(from)} for {Duration.Format(length)}";
        if (from >= clock.Horizon)
        {
            context.Add(ProblemCodes.WindowOutsideClock, steps, found,
                $"a stretch that begins before the horizon, {Duration.Format(clock.Horizon)}",
                "move it to an earlier time, or lengthen the horizon");
        }
        else if (from + length <= clock.RunIn)
        {
            context.Add(ProblemCodes.WindowOutsideClock, steps, found,
                $"a stretch that ends after the run-in, {Duration.Format(clock.RunIn)}",
                "add the run-in to \"from\": moments count from the scenario's start");
        }
    }
}
