using FulfilSim.Shops.Orders;
using FulfilSim.Shops.Webhooks;

namespace FulfilSim.Shops;

/// <summary>What the shop is made of.</summary>
internal sealed class ShopRooms : IDisposable
{
    private CancellationTokenSource _open = new();

    public ShopRooms(TestShopOptions options, TimeProvider time)
    {
        Options = options;
        Book = new OrderBook(options);
        Counter = new Counter(options);
        Tokens = new Tokens(options, time);
        Webhooks = new WebhookSender(options, time);
        Till = new Till(options, Book, Webhooks);
    }

    public TestShopOptions Options { get; }

    public OrderBook Book { get; }

    public Counter Counter { get; }

    public Tokens Tokens { get; }

    public WebhookSender Webhooks { get; }

    public Till Till { get; }

    /// <summary>Until the shop closes or begins anew.</summary>
    public CancellationToken Open => Volatile.Read(ref _open).Token;

    /// <summary>Forgets orders, goods, and what was about to happen. Who has logged in stays so.</summary>
    public void Reset()
    {
        using var before = Interlocked.Exchange(ref _open, new CancellationTokenSource());
        before.Cancel();
        Book.Clear();
    }

    public void Dispose()
    {
        _open.Cancel();
        _open.Dispose();
        Webhooks.Dispose();
        Counter.Dispose();
    }
}
