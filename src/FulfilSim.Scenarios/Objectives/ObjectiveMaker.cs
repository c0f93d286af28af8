using FulfilSim.Experiments.Objectives;
using FulfilSim.Fulfilment.Readings;

namespace FulfilSim.Scenarios.Objectives;

/// <summary>Makes objectives of entries that the rules have found nothing wrong with.</summary>
internal static class ObjectiveMaker
{
    public static IReadOnlyList<Objective> Of(IReadOnlyList<ObjectiveEntry> entries, string currency) =>
        [.. entries.Select(entry => Of(entry, currency))];

    private static Objective Of(ObjectiveEntry entry, string currency)
    {
        var bound = entry.AtMost ?? entry.AtLeast!.Value; // the rules have seen to it that there is one
        return new(entry.Measure, bound.Value, entry.AtMost is not null)
        {
            Kind = bound.Kind,
            Currency = bound.Kind == BoundKind.Money ? currency : "",
            Window = entry.Window.Length,
            Part = PartOf(entry.Of),
            ReplicationShare = entry.On.Share,
            IntentsMin = entry.IntentsMin,
        };
    }

    public static CohortPart PartOf(PartEntry entry) =>
        new(NamedIn(entry.Method), NamedIn(entry.Region), NamedIn(entry.Channel));

    private static string? NamedIn(string name) => name.Length > 0 ? name : null;
}
