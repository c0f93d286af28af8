using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FulfilSim.Shops.Orders;

/// <summary>Orders and goods, in memory. From any thread.</summary>
internal sealed class OrderBook(TestShopOptions options)
{
    private readonly object _gate = new();
    private readonly Dictionary<string, Order> _orders = [];
    private readonly Dictionary<string, string> _ids = []; // by reference
    private readonly Dictionary<string, int> _stock = [];
    private long _count;
    private long _chargeCount;

    public IReadOnlyList<Order> All
    {
        get
        {
            lock (_gate)
                return [.. _orders.Values];
        }
    }

    public int StockOf(string sku)
    {
        lock (_gate)
            return _stock.GetValueOrDefault(sku, options.StockDefault);
    }

    public void SetStock(string sku, int quantity)
    {
        lock (_gate)
            _stock[sku] = quantity;
    }

    /// <summary>Takes an order in, and its goods off the shelf; one that is there already under its reference is given back as it is.</summary>
    /// <returns>False when there are not enough goods.</returns>
    public bool TryAdd(OrderRequest request, IReadOnlyDictionary<string, string> marks, [NotNullWhen(true)] out Order? order, out bool isNew)
    {
        lock (_gate)
        {
            isNew = false;
            if (_ids.TryGetValue(request.Reference, out var id))
            {
                order = _orders[id];
                return true;
            }
            var stock = _stock.GetValueOrDefault(request.Sku, options.StockDefault);
            order = null;
            if (stock < request.Quantity && !options.IgnoresStock)
                return false;
            isNew = true;
            _stock[request.Sku] = stock - request.Quantity;
            order = new(string.Create(CultureInfo.InvariantCulture, $"o{++_count}"), request, marks, OrderState.Received, []);
            _ids[request.Reference] = order.Id;
            _orders[order.Id] = order;
            return true;
        }
    }

    public Order? Find(string id)
    {
        lock (_gate)
            return _orders.GetValueOrDefault(id);
    }

    /// <summary>Begins to take the money. Who pays a second time gets the charge there is.</summary>
    /// <returns>False when the order is not there, or cancelled.</returns>
    public bool TryCharge(string id, long amount, [NotNullWhen(true)] out Charge? charge, out bool isNew)
    {
        lock (_gate)
        {
            (charge, isNew) = (null, false);
            if (!_orders.TryGetValue(id, out var order) || order.State == OrderState.Cancelled)
                return false;
            isNew = order.Charges.Count == 0;
            charge = isNew ? NewCharge(amount, ChargeState.Pending) : order.Charges[0];
            if (isNew)
                _orders[id] = order with { Charges = [charge] };
            return true;
        }
    }

    /// <summary>The money of an order has been taken.</summary>
    /// <param name="id">The order.</param>
    /// <param name="isTwice">Whether it was taken a second time as well.</param>
    /// <returns>The charges that have come to their end by it; none when the order was cancelled meanwhile.</returns>
    public IReadOnlyList<Charge> Capture(string id, bool isTwice)
    {
        lock (_gate)
        {
            if (!_orders.TryGetValue(id, out var order) || order.State != OrderState.Received)
                return [];
            var captured = order.Charges.Select(charge => charge with { State = ChargeState.Captured }).ToList();
            if (isTwice)
                captured.Add(NewCharge(captured[0].Amount, ChargeState.Captured));
            _orders[id] = order with { State = OrderState.Paid, Charges = captured };
            return captured;
        }
    }

    /// <returns>Whether it was confirmed by this.</returns>
    public bool TryConfirm(string id)
    {
        lock (_gate)
        {
            if (!_orders.TryGetValue(id, out var order) || order.State != OrderState.Paid)
                return false;
            _orders[id] = order with { State = OrderState.Confirmed };
            return true;
        }
    }

    /// <summary>Takes an order back: goods to the shelf, money to the buyer.</summary>
    /// <returns>False when it is not there.</returns>
    public bool TryCancel(string id)
    {
        lock (_gate)
        {
            if (!_orders.TryGetValue(id, out var order))
                return false;
            if (order.State == OrderState.Cancelled)
                return true;
            _stock[order.Request.Sku] += order.Request.Quantity;
            _orders[id] = order with
            {
                State = OrderState.Cancelled,
                Charges = [.. order.Charges.Select(charge => charge with { State = ChargeState.Refunded })],
            };
            return true;
        }
    }

    /// <summary>As on the first day; names of orders are not used again.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _orders.Clear();
            _ids.Clear();
            _stock.Clear();
        }
    }

    private Charge NewCharge(long amount, ChargeState state) =>
        new(string.Create(CultureInfo.InvariantCulture, $"c{++_chargeCount}"), amount, state);
}
