namespace FulfilSim.Shops;

/// <summary>How the shop works, and what is wrong with it. As it is by default, nothing is.</summary>
public sealed record TestShopOptions
{
    /// <summary>Where it listens; loopback. Port 0 takes a free one.</summary>
    public string Url { get; init; } = "http://127.0.0.1:0";

    /// <summary>Orders worked on at a time.</summary>
    public int Workers { get; init; } = 8;

    /// <summary>Orders that wait for a worker; those beyond are turned away.</summary>
    public int QueueCapacity { get; init; } = 200;

    /// <summary>Time a worker takes for an order.</summary>
    public TimeSpan ServiceTime { get; init; } = TimeSpan.FromMilliseconds(2);

    /// <summary>Status of an answer that turns an order away: 503 or 429.</summary>
    public int ShedStatus { get; init; } = 503;

    /// <summary>What it asks those to wait whom it turns away; whole seconds.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Pieces of an item that nobody has set a stock for.</summary>
    public int StockDefault { get; init; } = 1_000_000;

    /// <summary>Whether orders are for those alone who have logged in.</summary>
    public bool RequiresLogIn { get; init; }

    /// <summary>How long a token is good for.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>From a payment to its settlement.</summary>
    public TimeSpan SettlementDelay { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>From a settlement to the callback that confirms the order.</summary>
    public TimeSpan CallbackDelay { get; init; } = TimeSpan.FromMilliseconds(5);

    /// <summary>Bug: share of orders whose callback is lost; they are paid and never confirmed.</summary>
    public double LosesCallbackRatio { get; init; }

    /// <summary>Bug: share of orders whose money is taken twice.</summary>
    public double CapturesTwiceRatio { get; init; }

    /// <summary>Bug: orders are accepted when there are no goods.</summary>
    public bool IgnoresStock { get; init; }

    /// <summary>Bug: by how much of itself the service time grows for each further order in the shop; 0 is not at all.</summary>
    public double SlowsWithConcurrency { get; init; }

    /// <summary>Where events are posted to; empty for nowhere. A put to /webhooks sets it as well.</summary>
    public string WebhookUrl { get; init; } = "";

    /// <summary>What events are signed with; empty for no signature.</summary>
    public string WebhookSecret { get; init; } = "";

    /// <summary>Share of events that are posted twice.</summary>
    public double WebhookTwiceRatio { get; init; }

    /// <summary>Events are posted after a delay of their own up to this, and so overtake each other.</summary>
    public TimeSpan WebhookJitter { get; init; } = TimeSpan.Zero;

    /// <summary>Share of payments whose events are all posted before the payment is answered.</summary>
    public double WebhookFirstRatio { get; init; }
}
