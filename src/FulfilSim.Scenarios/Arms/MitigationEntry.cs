using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Scenarios.Json;

namespace FulfilSim.Scenarios.Arms;

/// <summary>What an arm's list holds: a mitigation, or all those of another arm.</summary>
public abstract record MitigationEntry
{
    private MitigationEntry()
    {
    }

    /// <summary>A mitigation with its parameters.</summary>
    public sealed record Use(string Id, Mitigation Mitigation) : MitigationEntry;

    /// <summary>"@other": everything the other arm has.</summary>
    public sealed record AllOf : MitigationEntry
    {
        internal AllOf(string arm, Place place, string path)
        {
            Arm = arm;
            Place = place;
            Path = path;
        }

        public string Arm { get; }

        internal Place Place { get; }

        internal string Path { get; }
    }
}
