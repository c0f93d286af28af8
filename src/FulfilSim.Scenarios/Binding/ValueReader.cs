using FulfilSim.Scenarios.Json;

namespace FulfilSim.Scenarios.Binding;

/// <summary>Makes values of some types out of nodes.</summary>
internal abstract class ValueReader
{
    public abstract bool Reads(Type type);

    /// <summary>The value; null after a problem.</summary>
    public abstract object? Read(Node node, string path, Wanted wanted, Binder binder);
}
