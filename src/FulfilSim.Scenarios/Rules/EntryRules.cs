using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Scenarios.Arms;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Rules;

/// <summary>No entry of an arm's list undoes another one behind the author's back.</summary>
internal static class EntryRules
{
    public static void Check(RuleContext context)
    {
        Check(context, context.File.Reference);
        foreach (var entries in context.File.Arms.Values)
            Check(context, entries);
    }

    private static void Check(RuleContext context, IReadOnlyList<MitigationEntry> entries)
    {
        var standing = new Dictionary<string, (MitigationEntry Entry, Mitigation Mitigation)>(StringComparer.Ordinal);
        for (var index = 0; index < entries.Count; index++)
        {
            if (context.Problems.Touch(entries[index].Path))
                continue;
            foreach (var mitigation in MitigationsOf(entries[index], context.Arms))
            {
                var id = CatalogueOf.Id(mitigation);
                if (standing.TryGetValue(id, out var other) && !SameOptions.Are(other.Mitigation, mitigation))
                    Judge(context, id, other.Entry, entries[index], isDecidedLater: Names(entries.Skip(index + 1), id));
                standing[id] = (entries[index], mitigation);
            }
        }
    }

    /// <summary>What is written out may replace what another arm brings: that is how an arm is varied.</summary>
    private static void Judge(RuleContext context, string id, MitigationEntry first, MitigationEntry second, bool isDecidedLater)
    {
        var found = $"{id} with other options than on {first.Place.SeenFrom(second.Place)}";
        if (first is MitigationEntry.Use && second is MitigationEntry.Use)
        {
            context.Problems.Add(ProblemCodes.MitigationTwice, second.Place, second.Path,
                found, $"{id} once in an arm", "remove one of the two");
        }
        else if (second is MitigationEntry.AllOf all && !isDecidedLater)
        {
            context.Problems.Add(ProblemCodes.MitigationReplaced, second.Place, second.Path,
                $"{found}; those of \"@{all.Arm}\" hold", $"{id} with the same options",
                $"write {{ \"use\": \"{id}\", ... }} behind this entry with the options that shall hold");
        }
    }

    private static bool Names(IEnumerable<MitigationEntry> entries, string id) =>
        entries.Any(entry => entry is MitigationEntry.Use use && use.Id == id);

    private static IReadOnlyList<Mitigation> MitigationsOf(MitigationEntry entry, IReadOnlyList<Arm> arms) => entry switch
    {
        MitigationEntry.Use use => [use.Mitigation],
        MitigationEntry.AllOf all => arms.FirstOrDefault(arm => arm.Name == all.Arm)?.Mitigations ?? [],
        _ => [],
    };
}
