using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FulfilSim.Statistics;

namespace FulfilSim.Actors;

/// <summary>
/// What an actor remembers of entities whose numbers rise one by one: pages of slots, found by one look into a small
/// directory and given back when their last entity has gone. Memory follows the entities that are there, not those that
/// ever were: pages of stragglers move to the outskirts when a new one needs their place in the directory. The directory
/// says which slots are taken, so that a look-up touches one cold line of memory, not four.
/// </summary>
public sealed class EntityTable<T>
{
    private const int PageBits = 6;
    private const int PageSize = 1 << PageBits;

    private Page[] _directory = new Page[64];
    private Dictionary<long, Page>? _outskirts;
    private readonly Stack<T[]> _spares = [];
    private int _pageCount;

    /// <summary>Entities present.</summary>
    public int Count { get; private set; }

    public bool Contains(long entity) => !Unsafe.IsNullRef(ref Find(entity));

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

    /// <summary>
    /// The entity's own place, to be read and written; a null reference where it is not there. It stays the entity's until
    /// that entity is removed, whoever else comes or goes: pages move between directory and outskirts, slots never do.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T Find(long entity)
    {
        var number = entity >> PageBits;
        ref var page = ref _directory[number & (_directory.Length - 1)];
        if (page.Number == number && (page.Taken & BitOf(entity)) != 0)
            return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(page.Values!), (nint)(entity & (PageSize - 1)));
        return ref _outskirts is null ? ref Unsafe.NullRef<T>() : ref FindInOutskirts(entity);
    }

    /// <summary>Adds an entity that is not there yet.</summary>
    /// <returns>Its place, as <see cref="Find"/> gives it.</returns>
    public ref T Add(long entity, T value)
    {
        ref var page = ref PageOf(entity >> PageBits);
        if (Unsafe.IsNullRef(ref page))
            page = ref NewPage(entity >> PageBits);
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
        ref var page = ref PageOf(entity >> PageBits);
        page.Taken &= ~BitOf(entity);
        if (page.Taken == 0)
            GiveBack(ref page);
        return true;
    }

    /// <summary>All values, by rising number of their entity.</summary>
    public IEnumerable<(long Entity, T Value)> InOrder()
    {
        foreach (var page in Pages().OrderBy(page => page.Number))
        {
            for (var taken = page.Taken; taken != 0; taken &= taken - 1)
            {
                var index = BitOperations.TrailingZeroCount(taken);
                yield return ((page.Number << PageBits) + index, page.Values![index]);
            }
        }
    }

    private static ulong BitOf(long entity) => 1ul << (int)(entity & (PageSize - 1));

    private IEnumerable<Page> Pages() =>
        _directory.Where(page => page.Taken != 0).Concat(_outskirts is null ? [] : _outskirts.Values);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref T FindInOutskirts(long entity)
    {
        ref var page = ref CollectionsMarshal.GetValueRefOrNullRef(_outskirts!, entity >> PageBits);
        if (Unsafe.IsNullRef(ref page) || (page.Taken & BitOf(entity)) == 0)
            return ref Unsafe.NullRef<T>();
        return ref page.Values![entity & (PageSize - 1)];
    }

    /// <summary>The living page with this number; a null reference where there is none.</summary>
    private ref Page PageOf(long number)
    {
        ref var page = ref _directory[number & (_directory.Length - 1)];
        if (page.Number == number && page.Taken != 0)
            return ref page;
        return ref _outskirts is null
            ? ref Unsafe.NullRef<Page>()
            : ref CollectionsMarshal.GetValueRefOrNullRef(_outskirts, number);
    }

    /// <summary>
    /// The directory is a ring over page numbers. It grows while it is well filled; where it is not, numbers lie far
    /// apart, and the page that has the place makes way.
    /// </summary>
    private ref Page NewPage(long number)
    {
        _pageCount++;
        if (_directory[number & (_directory.Length - 1)].Taken != 0 && _pageCount * 4 > _directory.Length)
            Grow();
        return ref Place(new Page { Number = number, Values = TakeValues() });
    }

    private void GiveBack(ref Page page)
    {
        var number = page.Number;
        _pageCount--;
        if (_spares.Count <= _pageCount / 4)
            _spares.Push(page.Values!);
        page = default;
        if (_outskirts is not null && _outskirts.Remove(number) && _outskirts.Count == 0)
            _outskirts = null;
    }

    private void Grow()
    {
        var old = _directory;
        _directory = new Page[old.Length * 2];
        foreach (var page in old)
        {
            if (page.Taken != 0)
                Place(page);
        }
    }

    private ref Page Place(Page page)
    {
        ref var place = ref _directory[page.Number & (_directory.Length - 1)];
        if (place.Taken != 0)
            (_outskirts ??= []).Add(place.Number, place);
        place = page;
        return ref place;
    }

    /// <summary>Pages that were given back come first: the collector knows them as old, and does not copy them again.</summary>
    private T[] TakeValues() => _spares.TryPop(out var values) ? values : new T[PageSize];

    private struct Page
    {
        public long Number;
        public ulong Taken;
        public T[]? Values;
    }
}
