namespace FulfilSim.Live.Webhooks;

/// <summary>Remembers the ids that came last; who comes again after so many others is not known any more.</summary>
internal sealed class RecentIds(int capacity)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Queue<string> _line = new();

    /// <returns>False when the id has come before.</returns>
    public bool TryAdd(string id)
    {
        if (!_known.Add(id))
            return false;
        _line.Enqueue(id);
        if (_line.Count > capacity)
            _known.Remove(_line.Dequeue());
        return true;
    }
}
