using FulfilSim.Actors;
using FulfilSim.Fulfilment.Cells;

namespace FulfilSim.Fulfilment.Auditing;

/// <summary>The auditor's own stock ledger: opening + in + returned = shipped + on hand, per warehouse and item.</summary>
internal sealed class StockAudit(ShopFloor floor)
{
    private readonly long[][] _expected = [.. floor.Stock.Shelf.Select(shelf => shelf.Select(units => (long)units).ToArray())];

    public void CameIn(ActorRef warehouse, int item, int quantity) => RowOf(warehouse)[item] += quantity;

    public void CameBack(ActorRef warehouse, int item) => RowOf(warehouse)[item]++;

    public void Left(ActorRef warehouse, int item) => RowOf(warehouse)[item]--;

    public void Conclude(SimTime now)
    {
        for (var warehouse = 0; warehouse < floor.Warehouses.Count; warehouse++)
        {
            var shelf = floor.Warehouses[warehouse].Shelf;
            for (var item = 0; item < shelf.Count; item++)
            {
                var (expected, found) = (_expected[warehouse][item], shelf[item]);
                var name = floor.Warehouses[warehouse].Name;
                Law.Holds(
                    expected == found, "goods add up", $"{name} has {found} of item {item} and should have {expected}", now);
            }
        }
    }

    private long[] RowOf(ActorRef warehouse) => _expected[floor.Map.Warehouses.IndexOf(warehouse)];
}
