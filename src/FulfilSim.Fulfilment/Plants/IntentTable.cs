using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FulfilSim.Actors;

namespace FulfilSim.Fulfilment.Plants;

/// <summary>What an intent mostly has one of, and sometimes more.</summary>
internal interface INumbered
{
    /// <summary>Tells it from the intent's others.</summary>
    int Number { get; }
}

/// <summary>
/// What a plant remembers of intents: orders, charges, jobs or parcels. Nearly every intent has one of them, which lies in
/// place; further ones, which doubled submissions and repeated charges bring, lie apart in the order in which they came.
/// </summary>
internal sealed class IntentTable<T>
    where T : struct, INumbered
{
    private readonly EntityTable<T> _first = new();
    private readonly Dictionary<long, List<T>> _further = [];

    /// <summary>
    /// The place of one of an intent's, to be read and written; a null reference where it is not there. Valid until one of
    /// the same intent comes or goes.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T Find(long intent, int number)
    {
        ref var first = ref _first.Find(intent);
        if (Unsafe.IsNullRef(ref first) || first.Number == number)
            return ref first;
        return ref FindFurther(intent, number);
    }

    /// <summary>How many an intent has.</summary>
    public int CountOf(long intent)
    {
        if (!_first.Contains(intent))
            return 0;
        return _further.TryGetValue(intent, out var further) ? 1 + further.Count : 1;
    }

    /// <summary>One of an intent's by its 0-based place in the order of coming; below <see cref="CountOf"/>.</summary>
    public ref T At(long intent, int place) =>
        ref place == 0 ? ref _first.Find(intent) : ref CollectionsMarshal.AsSpan(_further[intent])[place - 1];

    /// <summary>Adds one, behind the others of the intent.</summary>
    public void Add(long intent, in T value)
    {
        if (!_first.Contains(intent))
        {
            _first.Add(intent, value);
            return;
        }
        if (!_further.TryGetValue(intent, out var further))
            _further.Add(intent, further = []);
        further.Add(value);
    }

    /// <summary>Takes one away, if it is there; those behind it move up.</summary>
    public void Remove(long intent, int number)
    {
        ref var first = ref _first.Find(intent);
        if (Unsafe.IsNullRef(ref first))
            return;
        if (!_further.TryGetValue(intent, out var further))
        {
            if (first.Number == number)
                _first.Remove(intent);
            return;
        }
        if (first.Number == number)
        {
            first = further[0];
            further.RemoveAt(0);
        }
        else if (further.FindIndex(value => value.Number == number) is >= 0 and var place)
        {
            further.RemoveAt(place);
        }
        if (further.Count == 0)
            _further.Remove(intent);
    }

    /// <summary>Takes all of an intent's away.</summary>
    public void RemoveAll(long intent)
    {
        _first.Remove(intent);
        _further.Remove(intent);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref T FindFurther(long intent, int number)
    {
        if (_further.TryGetValue(intent, out var further))
        {
            foreach (ref var value in CollectionsMarshal.AsSpan(further))
            {
                if (value.Number == number)
                    return ref value;
            }
        }
        return ref Unsafe.NullRef<T>();
    }
}
