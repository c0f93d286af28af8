using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Live.Webhooks;

/// <summary>Whose order it is.</summary>
/// <param name="Intent">The potential intent.</param>
/// <param name="Submission">Which submission made the order.</param>
internal readonly record struct Claimant(long Intent, int Submission);

/// <summary>
/// Brings notices and those together whose orders they are about, whichever comes first: a shop may tell of an order before it has
/// answered the request that made it. What nobody has claimed yet is kept, the newest so many. Knows no clock and no threads.
/// </summary>
/// <param name="capacity">Notices without a claimant that are kept.</param>
internal sealed class EventMailbox(int capacity)
{
    private readonly Dictionary<string, Claimant> _claimants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NoticeMeaning>> _waiting = new(StringComparer.Ordinal);
    private readonly Queue<string> _line = new(); // orders of waiting notices, the oldest first; some have been claimed since

    /// <summary>Notices that wait for somebody to claim them.</summary>
    public int WaitingCount { get; private set; }

    /// <summary>Notices that were thrown away unclaimed, as too many waited.</summary>
    public long DroppedCount { get; private set; }

    /// <summary>
    /// Somebody has learnt that an order is theirs. The first who says so stays the claimant: a request that was repeated leads to
    /// the same order, whose notices would count twice otherwise.
    /// </summary>
    /// <returns>What was said of the order before, in the order in which it came.</returns>
    public IReadOnlyList<NoticeMeaning> Claim(string order, Claimant claimant)
    {
        if (!_claimants.TryAdd(order, claimant) || !_waiting.Remove(order, out var before))
            return [];
        WaitingCount -= before.Count;
        return before;
    }

    /// <summary>A notice has come.</summary>
    /// <returns>Whether somebody has claimed its order; otherwise it is kept.</returns>
    public bool TryPost(string order, NoticeMeaning meaning, out Claimant claimant)
    {
        if (_claimants.TryGetValue(order, out claimant))
            return true;
        if (!_waiting.TryGetValue(order, out var waiting))
            _waiting[order] = waiting = [];
        waiting.Add(meaning);
        _line.Enqueue(order);
        WaitingCount++;
        if (_line.Count > capacity)
            DropOldest();
        return false;
    }

    private void DropOldest()
    {
        var order = _line.Dequeue();
        if (!_waiting.TryGetValue(order, out var waiting))
            return; // it was claimed
        waiting.RemoveAt(0);
        WaitingCount--;
        DroppedCount++;
        if (waiting.Count == 0)
            _waiting.Remove(order);
    }
}
