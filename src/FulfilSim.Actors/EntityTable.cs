using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using FulfilSim.Statistics;

namespace FulfilSim.Actors;

/// <summary>
/// What an actor remembers of entities whose numbers rise one by one: pages of slots, found by two look-ups and given
/// back when their last entity has gone. Memory follows the entities that are there, not those that ever were: a
/// straggler shares its place in the directory with the page that is due there now.
/// </summary>
public sealed class EntityTable<T>
    where T : class
{
    private const int PageBits = 7;
    private const int PageSize = 1 << PageBits;

    private Page?[] _pages = new Page?[64];
    private Page? _spare;
    private int _pageCount;

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
            TakeOut(page);
        return true;
    }

    /// <summary>All values, by rising number of their entity.</summary>
    public IEnumerable<(long Entity, T Value)> InOrder()
    {
        foreach (var page in Pages().OrderBy(page => page.Number))
        {
            for (var index = 0; index < PageSize; index++)
            {
                if (page.Values[index] is { } value)
                    yield return ((page.Number << PageBits) + index, value);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Page? PageAt(long entity)
    {
        var number = entity >> PageBits;
        var page = _pages[number & (_pages.Length - 1)];
        while (page is not null && page.Number != number)
            page = page.Next;
        return page;
    }

    /// <summary>The directory is a ring over page numbers; it grows with the number of living pages, never with the gaps between them.</summary>
    private Page NewPage(long entity)
    {
        if (_pageCount == _pages.Length)
            Grow();
        var page = _spare ?? new Page();
        _spare = null;
        page.Number = entity >> PageBits;
        PutIn(page, _pages);
        _pageCount++;
        return page;
    }

    private void TakeOut(Page page)
    {
        ref var place = ref _pages[page.Number & (_pages.Length - 1)];
        while (place != page)
            place = ref place!.Next;
        place = page.Next;
        _pageCount--;
        _spare = page;
    }

    private void Grow()
    {
        var bigger = new Page?[_pages.Length * 2];
        foreach (var page in Pages().ToList())
            PutIn(page, bigger);
        _pages = bigger;
    }

    private static void PutIn(Page page, Page?[] pages)
    {
        ref var place = ref pages[page.Number & (pages.Length - 1)];
        page.Next = place;
        place = page;
    }

    private IEnumerable<Page> Pages()
    {
        foreach (var first in _pages)
        {
            for (var page = first; page is not null; page = page.Next)
                yield return page;
        }
    }

    private sealed class Page
    {
        public readonly T?[] Values = new T?[PageSize];
        public long Number;
        public int Count;
        public Page? Next;
    }
}
