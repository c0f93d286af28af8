using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using FulfilSim.Statistics;

namespace FulfilSim.Actors;

/// <summary>
/// What an actor remembers of entities whose numbers rise one by one: pages of slots, found by two look-ups and given
/// back when their last entity has gone. Memory follows the entities that are there, not those that ever were.
/// </summary>
public sealed class EntityTable<T>
    where T : class
{
    private const int PageBits = 7;
    private const int PageSize = 1 << PageBits;

    private Page?[] _pages = new Page?[64];
    private Page? _spare;

    /// <summary>Entities present.</summary>
    public int Count { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(long entity, [NotNullWhen(true)] out T? value)
    {
        var page = PageAt(entity);
        value = page?.Values[entity & (PageSize - 1)];
        return value is not null;
    }

    /// <summary>Adds an entity that is not there yet.</summary>
    public void Add(long entity, T value)
    {
        var page = PageAt(entity) ?? NewPage(entity);
        ref var slot = ref page.Values[entity & (PageSize - 1)];
        Invariant.Holds(slot is null);
        slot = value;
        page.Count++;
        Count++;
    }

    public bool Remove(long entity)
    {
        var page = PageAt(entity);
        if (page is null)
            return false;
        ref var slot = ref page.Values[entity & (PageSize - 1)];
        if (slot is null)
            return false;
        slot = null;
        Count--;
        if (--page.Count == 0)
        {
            _pages[(entity >> PageBits) & (_pages.Length - 1)] = null;
            _spare = page;
        }
        return true;
    }

    /// <summary>All values, by rising number of their entity.</summary>
    public IEnumerable<(long Entity, T Value)> InOrder()
    {
        foreach (var page in _pages.Where(page => page is not null).OrderBy(page => page!.Number))
        {
            for (var index = 0; index < PageSize; index++)
            {
                if (page!.Values[index] is { } value)
                    yield return ((page.Number << PageBits) + index, value);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Page? PageAt(long entity)
    {
        var number = entity >> PageBits;
        var page = _pages[number & (_pages.Length - 1)];
        return page is not null && page.Number == number ? page : null;
    }

    /// <summary>The directory is a ring over page numbers; it grows until all living pages have a place of their own.</summary>
    private Page NewPage(long entity)
    {
        var number = entity >> PageBits;
        while (_pages[number & (_pages.Length - 1)] is not null)
            Grow();
        var page = _spare ?? new Page();
        _spare = null;
        page.Number = number;
        _pages[number & (_pages.Length - 1)] = page;
        return page;
    }

    private void Grow()
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)_pages.Length * 2);
        while (true)
        {
            var bigger = new Page?[size];
            if (_pages.All(page => page is null || TryPlace(page, bigger)))
            {
                _pages = bigger;
                return;
            }
            size *= 2;
        }
    }

    private static bool TryPlace(Page page, Page?[] pages)
    {
        ref var place = ref pages[page.Number & (pages.Length - 1)];
        if (place is not null)
            return false;
        place = page;
        return true;
    }

    private sealed class Page
    {
        public readonly T?[] Values = new T?[PageSize];
        public long Number;
        public int Count;
    }
}
