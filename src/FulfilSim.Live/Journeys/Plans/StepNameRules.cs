using FulfilSim.Live.Options;

namespace FulfilSim.Live.Journeys.Plans;

/// <summary>Figures are told by the names of steps, so no two bear the same.</summary>
internal static class StepNameRules
{
    public static void Check(JourneyOptions journey, FlawList flaws)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Check(journey.SetUp, "setUp");
        Check(journey.LogIn.Steps, "logIn", "steps");
        Check(journey.Steps, "steps");
        Check(journey.Withdraw, "withdraw");
        Check(journey.Reset, "reset");
        Check(journey.CleanUp, "cleanUp");

        void Check(IReadOnlyList<StepOptions> steps, params object[] at)
        {
            for (var index = 0; index < steps.Count; index++)
            {
                if (string.IsNullOrWhiteSpace(steps[index].Name) || !seen.Add(steps[index].Name))
                {
                    flaws.Add(JourneyFlawKind.StepName, ["journey", .. at, index, "name"], $"\"{steps[index].Name}\"",
                        "a name that no other step has", "choose another name");
                }
            }
        }
    }
}
