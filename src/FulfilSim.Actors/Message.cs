using System.Text;

namespace FulfilSim.Actors;

/// <summary>What one actor tells another, or itself later. Immutable.</summary>
/// <param name="Kind">Identifies the type in the trace digest; derived from its name, so it outlives refactoring.</param>
/// <param name="Entity">What it is about, e.g. an intent; part of every stream key and of the trace digest.</param>
/// <param name="Occurrence">Which logical attempt at it, 0-based.</param>
public abstract record Message(uint Kind, long Entity, int Occurrence);

/// <summary>Base of every concrete message; names itself.</summary>
public abstract record Message<TSelf>(long Entity, int Occurrence = 0) : Message(KindNumber, Entity, Occurrence)
    where TSelf : Message<TSelf>
{
#pragma warning disable CA1000 // One number per message type is the point of this static.
    /// <summary>The number of this type of message.</summary>
    public static uint KindNumber { get; } = MessageKind.Of(typeof(TSelf));
#pragma warning restore CA1000
}

internal static class MessageKind
{
    /// <summary>FNV-1a over the type's name (Fowler, Noll and Vo 1991).</summary>
    public static uint Of(Type type)
    {
        var hash = 2166136261u;
        foreach (var unit in Encoding.UTF8.GetBytes(type.Name))
            hash = (hash ^ unit) * 16777619u;
        return hash;
    }
}
