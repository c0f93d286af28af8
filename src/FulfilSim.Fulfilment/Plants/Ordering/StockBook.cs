using FulfilSim.Actors;
using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Fulfilment.Plants.Ordering;

/// <summary>
/// Stock as the order system believes it: what may still be promised, what is on its way, and when to buy more
/// (continuous review, (r, Q) on the position).
/// </summary>
internal sealed class StockBook(StockPlan plan)
{
    private readonly int[][] _available = [.. plan.Book.Select(row => row.ToArray())];
    private readonly int[][] _onOrder = [.. plan.Book.Select(row => new int[row.Length])];
    private readonly int[][] _orderCount = [.. plan.Book.Select(row => new int[row.Length])];

    /// <summary>Records that a miscount has made wrong; for the root cause only, no decision sees it.</summary>
    private readonly bool[][] _isWrong =
        [.. plan.Book.Select((row, warehouse) => row.Select((book, item) => plan.Shelf[warehouse][item] != book).ToArray())];

    /// <summary>Records that were put right and still wait for the goods that the wrong figure kept from being bought.</summary>
    private readonly bool[][] _isCorrected = [.. plan.Book.Select(row => new bool[row.Length])];

    public int WarehouseCount => _available.Length;

    public int HomeOf(int item) => plan.Items.Homes[item];

    public bool Has(int warehouse, int item) => _available[warehouse][item] > 0;

    /// <summary>Whether a wrong record has a hand in it when an item is not to be had.</summary>
    public bool IsWrong(int warehouse, int item) => _isWrong[warehouse][item];

    /// <summary>What to buy at the start, for items whose record is at or below the reorder point.</summary>
    public IEnumerable<ReplenishmentOrdered> ReviewAll(int warehouse)
    {
        for (var item = 0; item < plan.Items.Count; item++)
        {
            if (Review(warehouse, item) is { } purchase)
                yield return purchase;
        }
    }

    /// <summary>Takes a unit out of what may be promised.</summary>
    /// <returns>What to buy, if that brings the position to the reorder point.</returns>
    public ReplenishmentOrdered? Reserve(int warehouse, int item)
    {
        _available[warehouse][item]--;
        return Review(warehouse, item);
    }

    public void Release(int warehouse, int item) => _available[warehouse][item]++;

    /// <summary>The shelf was empty: whatever the books say there is, there is not; one customer waits.</summary>
    public ReplenishmentOrdered? Correct(int warehouse, int item)
    {
        _isCorrected[warehouse][item] = true;
        _available[warehouse][item] = Math.Min(_available[warehouse][item], 0) - 1;
        return Review(warehouse, item);
    }

    public void Receive(int warehouse, StockReceived received)
    {
        _onOrder[warehouse][received.Item] -= received.Ordered;
        _available[warehouse][received.Item] += received.Counted;
        if (received.Ordered == 0)
            return;
        var staysWrong = _isWrong[warehouse][received.Item] && !_isCorrected[warehouse][received.Item];
        _isWrong[warehouse][received.Item] = staysWrong || received.Ordered != received.Counted;
        _isCorrected[warehouse][received.Item] = false;
    }

    private ReplenishmentOrdered? Review(int warehouse, int item)
    {
        if (!plan.IsStocked[warehouse][item])
            return null;
        var position = _available[warehouse][item] + _onOrder[warehouse][item];
        if (position > plan.ReorderPoint[warehouse][item])
            return null;
        var unit = plan.Quantity[warehouse][item];
        var quantity = (((plan.ReorderPoint[warehouse][item] - position) / unit) + 1) * unit;
        _onOrder[warehouse][item] += quantity;
        return new ReplenishmentOrdered(item, quantity, _orderCount[warehouse][item]++);
    }
}
