using FulfilSim.Statistics;

namespace FulfilSim.Live.Journeys.Playing;

/// <summary>
/// Buyers by intent, in parts that are locked one by one, so that buyers hardly ever wait for each other. What belongs to a buyer
/// is read and changed under the lock of its part.
/// </summary>
internal sealed class BuyerTable
{
    private const int PartCount = 64; // a power of two

    private readonly Part[] _parts = [.. Enumerable.Range(0, PartCount).Select(_ => new Part())];

    /// <summary>The lock of an intent's buyer.</summary>
    public Lock GateOf(long intent) => PartOf(intent).Gate;

    /// <summary>Null when nobody stands behind it yet, or not any more. Under the lock.</summary>
    public Buyer? Find(long intent)
    {
        var part = PartOf(intent);
        Invariant.Holds(part.Gate.IsHeldByCurrentThread);
        return part.Buyers.GetValueOrDefault(intent);
    }

    /// <summary>Under the lock.</summary>
    public void Add(Buyer buyer) => PartOf(buyer.Intent).Buyers.Add(buyer.Intent, buyer);

    /// <summary>Under the lock: who is forgotten, has nothing under way and nothing to withdraw is not there any more.</summary>
    public void Sweep(Buyer buyer)
    {
        var part = PartOf(buyer.Intent);
        Invariant.Holds(part.Gate.IsHeldByCurrentThread);
        if (buyer is { IsForgotten: true, First: null, HasOrders: false } && part.Buyers.TryGetValue(buyer.Intent, out var present) && present == buyer)
            part.Buyers.Remove(buyer.Intent);
    }

    /// <summary>Does something to every journey under way; quick, since its buyer waits meanwhile.</summary>
    public void ForEachJourney(Action<Journey> act)
    {
        foreach (var part in _parts)
        {
            lock (part.Gate)
            {
                foreach (var buyer in part.Buyers.Values)
                {
                    for (var journey = buyer.First; journey is not null; journey = journey.Next)
                        act(journey);
                }
            }
        }
    }

    private Part PartOf(long intent) => _parts[intent & (PartCount - 1)];

    private sealed class Part
    {
        public Lock Gate { get; } = new();

        public Dictionary<long, Buyer> Buyers { get; } = [];
    }
}
