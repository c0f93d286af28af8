using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Scenarios.Json;

namespace FulfilSim.Scenarios.Arms;

/// <summary>What an arm's list holds: a mitigation, or all those of another arm.</summary>
public abstract record MitigationEntry
{
    private MitigationEntry(Place place, string path)
    {
        Place = place;
        Path = path;
    }

    internal Place Place { get; }

    internal string Path { get; }

    /// <summary>A mitigation with its parameters.</summary>
    public sealed record Use : MitigationEntry
    {
        internal Use(string id, Mitigation mitigation, Place place, string path)
            : base(place, path)
        {
            Id = id;
            Mitigation = mitigation;
        }

        public string Id { get; }

        public Mitigation Mitigation { get; }
    }

    /// <summary>"@other": everything the other arm has.</summary>
    public sealed record AllOf : MitigationEntry
    {
        internal AllOf(string arm, Place place, string path)
            : base(place, path) => Arm = arm;

        public string Arm { get; }
    }
}
