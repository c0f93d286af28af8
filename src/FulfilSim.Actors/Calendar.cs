using System.Runtime.CompilerServices;
using FulfilSim.Statistics;

namespace FulfilSim.Actors;

/// <summary>
/// Everything that is yet to be delivered, ordered by (due time, sequence), so that messages of one instant keep the order
/// in which they were sent. It steps from one due time to the next and never jumps. What is due at once waits in a ring,
/// what is due soon in a heap, and what is due later in buckets of time that are poured into the heap when their time
/// comes: most far reminders are cancelled before that, and never cost a comparison.
/// </summary>
internal sealed class Calendar
{
    private const int SweepMin = 4096;

    private readonly LetterSlab _letters = new();
    private readonly KeyHeap _soon = new();
    private readonly LetterRing _now = new();
    private readonly TimeBuckets _later = new();
    private long _moment;
    private long _sequence;

    /// <summary>Letters waiting, cancelled ones not counted.</summary>
    public int Count => _soon.Count + _now.Count + _later.Count - _letters.CancelledCount;

    /// <summary>When the next letter is due, or a cancelled one in front of it; none is due earlier.</summary>
    public long NextDue => _now.Count > 0 ? _moment : Math.Min(_later.Start, _soon.Count > 0 ? _soon.Head.Due : long.MaxValue);

    /// <summary>Adds a letter that goes behind all others of this moment and cannot be taken back.</summary>
    /// <param name="now">The present moment: nothing is due before it.</param>
    public void AddNow(long now, ActorRef from, ActorRef to, Message message)
    {
        _moment = now;
        _now.Enqueue(_sequence++, from, to, message);
    }

    /// <summary>Adds a letter. One that is due <paramref name="now"/> goes behind all others of this moment.</summary>
    public Timer Add(long due, long now, ActorRef from, ActorRef to, Message message)
    {
        var timer = _letters.Put(from, to, message, out var slot);
        var key = new LetterKey(due, _sequence++, slot);
        if (due < _later.Edge || !_later.TryAdd(in key, now))
            _soon.Push(key);
        return timer;
    }

    /// <summary>Empties a letter; it stays in its place until its moment or the next sweep.</summary>
    public bool TryCancel(Timer timer)
    {
        if (!_letters.TryEmpty(timer))
            return false;
        if (_letters.CancelledCount > SweepMin && _letters.CancelledCount > Count)
            Sweep();
        return true;
    }

    /// <summary>Takes out the next letter that is due at or before <paramref name="until"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(long until, out long due, out ActorRef from, out ActorRef to, out Message message)
    {
        while (true)
        {
            if (_later.Start <= until && _later.Start <= FirstDue)
                PourBuckets(until);
            if (_now.Count > 0 && (_soon.Count == 0 || !IsSoonFirst(in _soon.Head)))
            {
                due = _moment;
                _now.Dequeue(out from, out to, out message);
                return true;
            }
            if (_soon.Count == 0 || _soon.Head.Due > until)
            {
                due = 0;
                from = to = ActorRef.Nobody;
                message = null!;
                return false;
            }
            var key = _soon.Pop();
            due = key.Due;
            if (_letters.TryTake(key.Slot, out from, out to, out message))
                return true;
        }
    }

    /// <summary>Whether a letter of the heap comes before the ring's first, which is due at this moment.</summary>
    private bool IsSoonFirst(in LetterKey head) =>
        head.Due < _moment || (head.Due == _moment && head.Sequence < _now.HeadSequence);

    /// <summary>Drops the keys of cancelled letters wherever they wait. They are more than half of all: each pays for two looks.</summary>
    private void Sweep()
    {
        _soon.Keep(_letters.KeepsOrFrees);
        _later.Keep(_letters.KeepsOrFrees);
        Invariant.Holds(_letters.CancelledCount == 0);
    }

    /// <summary>Moves buckets into the heap, cancelled letters left out, until the first letter is certain to be there.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PourBuckets(long until)
    {
        while (_later.Start <= until && _later.Start <= FirstDue && !_later.IsEmpty)
        {
            foreach (ref readonly var key in _later.OpenNext())
            {
                if (_letters.KeepsOrFrees(key.Slot))
                    _soon.Push(key);
            }
        }
    }

    /// <summary>When the first letter outside of the buckets is due.</summary>
    private long FirstDue => _now.Count > 0 ? _moment : _soon.Count > 0 ? _soon.Head.Due : long.MaxValue;
}
