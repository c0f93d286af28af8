using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FulfilSim.Statistics;

namespace FulfilSim.Actors;

/// <summary>
/// What an actor remembers of entities whose numbers rise one by one: pages of slots, found by one look into a small
/// directory and given back when their last entity has gone. Memory follows the entities that are there, not those that
/// ever were. The directory says which slots are taken, so that a look-up touches one cold line of memory, not four.
/// </summary>
public sealed class EntityTable<T>
{
    private const int PageBits = 6;
    private const int PageSize = 1 << PageBits;

    private Page[] _directory = new Page[64];
    private T[]? _spare;

    /// <summary>Entities present.</summary>
    public int Count { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(long entity, [MaybeNullWhen(false)] out T value)
    {
        ref var found = ref Find(entity);
        if (Unsafe.IsNullRef(ref found))
        {
            value = default;
            return false;
        }
        value = found;
        return true;
    }

    /// <summary>The entity's own place, to be read and written; a null reference where it is not there. Valid until the next change of the table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T Find(long entity)
    {
        var number = entity >> PageBits;
        ref var page = ref _directory[number & (_directory.Length - 1)];
        return ref page.Number == number && (page.Taken & BitOf(entity)) != 0
            ? ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(page.Values!), (nint)(entity & (PageSize - 1)))
            : ref Unsafe.NullRef<T>();
    }

    /// <summary>Adds an entity that is not there yet.</summary>
    /// <returns>Its place.</returns>
    public ref T Add(long entity, T value)
    {
        var number = entity >> PageBits;
        ref var page = ref _directory[number & (_directory.Length - 1)];
        if (page.Number != number || page.Taken == 0)
            page = ref NewPage(number);
        Invariant.Holds((page.Taken & BitOf(entity)) == 0);
        page.Taken |= BitOf(entity);
        Count++;
        page.Values![entity & (PageSize - 1)] = value;
        return ref page.Values[entity & (PageSize - 1)];
    }

    public bool Remove(long entity)
    {
        ref var slot = ref Find(entity);
        if (Unsafe.IsNullRef(ref slot))
            return false;
        slot = default!;
        Count--;
        ref var page = ref _directory[(entity >> PageBits) & (_directory.Length - 1)];
        page.Taken &= ~BitOf(entity);
        if (page.Taken == 0)
        {
            _spare = page.Values;
            page = default;
        }
        return true;
    }

    /// <summary>All values, by rising number of their entity.</summary>
    public IEnumerable<(long Entity, T Value)> InOrder()
    {
        foreach (var page in _directory.Where(page => page.Taken != 0).OrderBy(page => page.Number))
        {
            for (var taken = page.Taken; taken != 0; taken &= taken - 1)
            {
                var index = BitOperations.TrailingZeroCount(taken);
                yield return ((page.Number << PageBits) + index, page.Values![index]);
            }
        }
    }

    private static ulong BitOf(long entity) => 1ul << (int)(entity & (PageSize - 1));

    /// <summary>The directory is a ring over page numbers; it grows until all living pages have a place of their own.</summary>
    private ref Page NewPage(long number)
    {
        while (_directory[number & (_directory.Length - 1)].Taken != 0)
            Grow();
        ref var page = ref _directory[number & (_directory.Length - 1)];
        page = new Page { Number = number, Values = _spare ?? new T[PageSize] };
        _spare = null;
        return ref page;
    }

    private void Grow()
    {
        for (var size = _directory.Length * 2; ; size *= 2)
        {
            var bigger = new Page[size];
            if (_directory.All(page => page.Taken == 0 || TryPlace(page, bigger)))
            {
                _directory = bigger;
                return;
            }
        }
    }

    private static bool TryPlace(Page page, Page[] directory)
    {
        ref var place = ref directory[page.Number & (directory.Length - 1)];
        if (place.Taken != 0)
            return false;
        place = page;
        return true;
    }

    private struct Page
    {
        public long Number;
        public ulong Taken;
        public T[]? Values;
    }
}
