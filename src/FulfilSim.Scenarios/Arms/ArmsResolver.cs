using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Arms;

/// <summary>
/// Makes arms of lists of entries. An arm can take in all of another one's; a later entry of an id replaces an earlier
/// one, in its place.
/// </summary>
internal sealed class ArmsResolver
{
    private readonly OrderedDictionary<string, IReadOnlyList<MitigationEntry>> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Mitigation>> _resolved = new(StringComparer.Ordinal);
    private readonly List<string> _open = [];
    private readonly ProblemList _problems;

    private ArmsResolver(ScenarioFile file, ObjectNode root, ProblemList problems)
    {
        _problems = problems;
        _lists[Arm.BareName] = [];
        _lists[Arm.ReferenceName] = file.Reference;
        if (!ArmNames.CheckCount(file.Arms.Count, root, "arms", problems))
            return;
        foreach (var (name, entries) in file.Arms)
        {
            if (ArmNames.Check(name, root, "arms", "what the shop does today stands in \"reference\", beside \"arms\"", problems))
                _lists[name] = entries;
        }
    }

    public static IReadOnlyList<Arm> Resolve(ScenarioFile file, ObjectNode root, ProblemList problems)
    {
        var resolver = new ArmsResolver(file, root, problems);
        return [.. resolver._lists.Keys.Select(name => new Arm(name, resolver.MitigationsOf(name)))];
    }

    private IReadOnlyList<Mitigation> MitigationsOf(string name)
    {
        if (_resolved.TryGetValue(name, out var known))
            return known;
        _open.Add(name);
        var byId = new OrderedDictionary<string, Mitigation>(StringComparer.Ordinal);
        foreach (var entry in _lists[name])
        {
            if (entry is MitigationEntry.Use use)
                byId[use.Id] = use.Mitigation;
            else if (entry is MitigationEntry.AllOf all && MayTakeIn(all))
                TakeIn(byId, MitigationsOf(all.Arm));
        }
        _open.Remove(name);
        return _resolved[name] = [.. byId.Values];
    }

    private static void TakeIn(OrderedDictionary<string, Mitigation> byId, IReadOnlyList<Mitigation> others)
    {
        foreach (var mitigation in others)
            byId[CatalogueOf.Id(mitigation)] = mitigation;
    }

    private bool MayTakeIn(MitigationEntry.AllOf entry)
    {
        var found = Show.Quoted("@" + entry.Arm);
        if (!_lists.ContainsKey(entry.Arm))
        {
            _problems.Add(ProblemCodes.UnknownArm, entry.Place, entry.Path, found, "\"@\" and the name of an arm",
                Suggestion.Fix(entry.Arm, [.. _lists.Keys], "name an arm of this scenario"));
            return false;
        }
        if (!_open.Contains(entry.Arm))
            return true;
        _problems.Add(ProblemCodes.ArmCycle, entry.Place, entry.Path,
            $"{found}, by way of {string.Join(" -> ", _open.SkipWhile(name => name != entry.Arm).Append(entry.Arm))}",
            "an arm that does not take in itself", "remove this entry, or the other way round");
        return false;
    }
}
