using FulfilSim.Experiments.Objectives;
using FulfilSim.Scenarios.Objectives;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Rules;

/// <summary>What holds for objectives of both models: each has one bound of the right kind, and no two contradict each other.</summary>
internal static class ObjectiveForms
{
    public static void CheckBounds(RulePlaces places, int index, ObjectiveEntry entry)
    {
        if (entry.AtMost is null == entry.AtLeast is null)
        {
            places.Add(ProblemCodes.ObjectiveForm, ["objectives", index], entry.AtMost is null ? "no bound" : "two bounds",
                "exactly one of \"atMost\" and \"atLeast\"",
                entry.AtMost is null ? "add \"atMost\" or \"atLeast\"" : "make two objectives of it");
        }
    }

    public static void RefuseKind(RulePlaces places, int index, ObjectiveEntry entry, BoundKind kind)
    {
        var (expected, example) = kind switch
        {
            BoundKind.Share => ("a share in percent", "\"2%\""),
            BoundKind.Duration => ("a duration", "\"5s\""),
            BoundKind.Money => ("an amount in the scenario's currency", "\"4.50 USD\""),
            BoundKind.Rate => ("a rate", "\"40/s\""),
            _ => ("a number without quotes", "0.9"),
        };
        var name = entry.AtMost is not null ? "atMost" : "atLeast";
        var bound = (entry.AtMost ?? entry.AtLeast)!.Value;
        places.Add(ProblemCodes.WrongValue, ["objectives", index, name], BoundText.Of(bound.Value, bound.Kind, "of money"),
            $"{expected}, which {entry.Measure} is, such as {example}", $"write {expected}");
    }

    /// <summary>Two objectives on the same thing that no outcome can keep, or of which one says what the other has said.</summary>
    public static void CheckTogether(RulePlaces places, IReadOnlyList<ObjectiveEntry> entries)
    {
        for (var index = 1; index < entries.Count; index++)
        {
            if (!places.IsSound("objectives", index))
                continue;
            for (var earlier = 0; earlier < index; earlier++)
            {
                if (places.IsSound("objectives", earlier) && Trouble(entries[earlier], entries[index]) is var (found, fix))
                {
                    places.Add(ProblemCodes.ObjectivesContradict, ["objectives", index], $"{found} in objective {earlier + 1}",
                        "objectives that can be kept together, each once", fix);
                }
            }
        }
    }

    private static (string Found, string Fix)? Trouble(ObjectiveEntry first, ObjectiveEntry second)
    {
        if (first.Measure != second.Measure || first.Window != second.Window || first.Of != second.Of)
            return null;
        if (first.AtMost is not null == second.AtMost is not null)
        {
            var isRepeated = first.On == second.On;
            return isRepeated ? ("another bound of the same measure, window and part", "keep the stricter one of the two") : null;
        }
        var atLeast = (first.AtLeast ?? second.AtLeast)!.Value;
        var atMost = (first.AtMost ?? second.AtMost)!.Value;
        return atLeast.Value > atMost.Value ? ("a bound on the other side that lies beyond this one", "make \"atLeast\" no higher than \"atMost\"") : null;
    }
}
