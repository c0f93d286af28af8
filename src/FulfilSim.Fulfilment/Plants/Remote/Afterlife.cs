using FulfilSim.Actors;

namespace FulfilSim.Fulfilment.Plants.Remote;

/// <summary>Intents that are decided, in the order in which they were, and kept for so long.</summary>
internal sealed class Afterlife(TimeSpan length)
{
    private readonly EntityTable<(long Intent, SimTime DecidedAt)> _decided = new(); // by turn: a queue would be copied as it grows
    private long _first;
    private long _next;

    public void Add(long intent, SimTime now) => _decided.Add(_next++, (intent, now));

    /// <summary>Takes out the oldest one, if its time is over.</summary>
    public bool TryTakeOver(SimTime now, out long intent)
    {
        var isOver = _decided.TryGet(_first, out var oldest) && now - oldest.DecidedAt > length;
        intent = oldest.Intent;
        if (isOver)
            _decided.Remove(_first++);
        return isOver;
    }
}
