using FulfilSim.Actors;
using FulfilSim.Actors.Testing;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Plants;
using FulfilSim.Fulfilment.Time;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Fulfilment.Plants;

/// <summary>One plant alone with a probe that is everybody else. Day 0 is a Monday.</summary>
internal sealed class Bench
{
    public Bench()
    {
        Probe = new TestProbe(Simulation);
        Map = new ShopMap { Buyers = Probe.Self, OrderSystem = Probe.Self };
        Map.Couriers.Add(Probe.Self);
    }

    public Simulation Simulation { get; } = new(new Streams(seed: 1, replication: 0));

    public TestProbe Probe { get; }

    public ShopMap Map { get; }

    public LocalClock Clock { get; } = new(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public CellBook Book { get; } = new(new CohortFrame(new ClockOptions()), 0, 1);

    /// <summary>An order of goods for 60.00.</summary>
    public static OrderDraft Draft(int item = 0, bool isAddressWrong = false) =>
        new(ValueCents: 6000, item, Method: 0, Region: 0, isAddressWrong, IsConfirmed: false);

    /// <summary>"1.08:30" is half past eight on Tuesday.</summary>
    public static TimeSpan Moment(string text) => TimeSpan.Parse(text, null);
}
