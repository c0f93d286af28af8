namespace FulfilSim.Live.Journeys.Playing;

/// <summary>All orders that a run may have left at a deployment. From any thread.</summary>
internal sealed class OrderList
{
    private readonly Lock _gate = new();
    private readonly List<OrderMade> _orders = [];

    public void Add(OrderMade order)
    {
        lock (_gate)
            _orders.Add(order);
    }

    public IReadOnlyList<OrderMade> All
    {
        get
        {
            lock (_gate)
                return [.. _orders];
        }
    }
}
