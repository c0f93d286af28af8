using FulfilSim.Actors;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Demand;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Time;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Lives;

/// <summary>The potential intents that count in one replication: made by seed and replication alone, so they are known without running a cell.</summary>
/// <param name="First">Number of the first of them; the others follow without a gap.</param>
/// <param name="Moments">When each comes up, since the scenario's start.</param>
public sealed record CohortIntents(long First, IReadOnlyList<TimeSpan> Moments)
{
    public static CohortIntents Of(ShopOptions shop, CellSettings settings)
    {
        var frame = new CohortFrame(shop.Clock);
        var demand = new DemandProcess(shop.Demand, new LocalClock(shop.Clock.Start), new Streams(settings.Seed, settings.Replication));
        var (intent, moment) = (0L, demand.Next(intent: 0, SimTime.Zero, frame.Horizon));
        while (moment < frame.From)
            moment = demand.Next(++intent, moment, frame.Horizon);
        var (first, moments) = (intent, new List<TimeSpan>());
        for (; moment < frame.Until && moment <= frame.Horizon; moment = demand.Next(++intent, moment, frame.Horizon))
            moments.Add(moment - SimTime.Zero);
        return new(first, moments);
    }

    public bool Contains(long intent) => intent >= First && intent - First < Moments.Count;
}
