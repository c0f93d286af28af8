using FulfilSim.Live.Journeys.Sessions;

namespace FulfilSim.Live.Journeys.Playing;

/// <summary>Who stands behind one intent. What can change is guarded by the <see cref="BuyerTable"/>.</summary>
internal sealed class Buyer(long intent)
{
    private List<OrderMade>? _orders;
    private List<(string Order, int Meanings)>? _notices;

    public long Intent => intent;

    /// <summary>Null when nobody keeps any.</summary>
    public CookieJar? Cookies { get; init; }

    /// <summary>Null when buyers do not log in for themselves.</summary>
    public SessionKeeper? Sessions { get; set; }

    /// <summary>The first of the journeys under way.</summary>
    public Journey? First { get; private set; }

    /// <summary>Nobody waits for it any more.</summary>
    public bool IsForgotten { get; set; }

    public void Add(Journey journey)
    {
        journey.Next = First;
        First = journey;
    }

    public void Remove(Journey journey)
    {
        if (First == journey)
        {
            First = journey.Next;
        }
        else
        {
            var before = First!;
            while (before.Next != journey)
                before = before.Next!;
            before.Next = journey.Next;
        }
        journey.Next = null;
    }

    public void Add(OrderMade order) => (_orders ??= []).Add(order);

    /// <summary>Whether there may be something to withdraw.</summary>
    public bool HasOrders => _orders is not null;

    public void LetGoOfOrders() => _orders = null;

    /// <summary>What is remembered of a submission; null for nothing.</summary>
    public OrderMade? OrderOf(int submission) => _orders?.FindLast(order => order.Submission.Number == submission);

    /// <summary>Whether a journey that may make an order has not come to its end.</summary>
    public bool IsUnderWay(OrderMade order)
    {
        for (var journey = First; journey is not null; journey = journey.Next)
        {
            if (journey.Made == order)
                return true;
        }
        return false;
    }

    /// <summary>A notice came about one of the orders.</summary>
    public void Note(string order, int meaning)
    {
        _notices ??= [];
        var index = _notices.FindIndex(known => known.Order == order);
        if (index < 0)
            _notices.Add((order, meaning));
        else
            _notices[index] = (order, _notices[index].Meanings | meaning);
    }

    /// <summary>What notices have said of an order, a bit for each meaning.</summary>
    public int MeaningsOf(string? order) => _notices?.Find(known => known.Order == order).Meanings ?? 0;
}
