using FulfilSim.Live.Journeys.Plans;
using FulfilSim.Live.Journeys.Walking;
using FulfilSim.Live.Targets;

namespace FulfilSim.Live.Journeys.Playing;

/// <summary>What all who are under way at one target share.</summary>
internal sealed record Scene(JourneySite Site, BoundJourney Bound, Surroundings Around, IBuyersEar Ear, INoticeDesk? Desk, Crowd Crowd)
{
    public BuyerTable Buyers { get; } = new();

    public JourneyPool Pool { get; } = new(Around, Bound);

    public Tally Tally { get; } = new();

    /// <summary>Completes, with the reason, when the run cannot go on.</summary>
    public TaskCompletionSource<string> Stopped { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A journey has come to its end: its buyer knows of it no more, and somebody else may use it.</summary>
    public void Part(Journey journey)
    {
        var buyer = journey.Buyer;
        lock (Buyers.GateOf(buyer.Intent))
        {
            journey.Leave();
            Buyers.Sweep(buyer);
        }
        Pool.Return(journey);
    }
}
