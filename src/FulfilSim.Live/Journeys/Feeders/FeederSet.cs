using FulfilSim.Live.Journeys.Templates;

namespace FulfilSim.Live.Journeys.Feeders;

/// <summary>All feeders of a run, read and made. Immutable.</summary>
public sealed class FeederSet
{
    internal FeederSet(IReadOnlyList<NamedFeeder> all) => All = all;

    /// <summary>None at all.</summary>
    public static FeederSet None { get; } = new([]);

    /// <summary>As templates see them.</summary>
    public IReadOnlyList<FeederColumns> Columns => [.. All.Select(feeder => new FeederColumns(feeder.Name, feeder.Feeder.Columns))];

    internal IReadOnlyList<NamedFeeder> All { get; }
}
