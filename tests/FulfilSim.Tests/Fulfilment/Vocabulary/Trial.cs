using FulfilSim.Actors;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Demand;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Time;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Fulfilment.Vocabulary;

/// <summary>A shop, what happens to it and what it does about it: all of one cell.</summary>
internal sealed record Trial
{
    public required ShopOptions Shop { get; init; }

    public IReadOnlyList<FailureMode> Faults { get; init; } = [];

    public IReadOnlyList<Mitigation> Mitigations { get; init; } = [];

    public CellSettings Settings { get; init; } = new(Seed: 7, Replication: 0);

    public static Trial Of(ShopOptions shop) => new() { Shop = shop };

    public Trial Suffering(params FailureMode[] faults) => this with { Faults = [.. Faults, .. faults] };

    public Trial Using(params Mitigation[] mitigations) => this with { Mitigations = [.. Mitigations, .. mitigations] };

    public Trial WithSeed(ulong seed) => this with { Settings = Settings with { Seed = seed } };

    public Trial Replicated(int replication) => this with { Settings = Settings with { Replication = replication } };

    public Trial WithServiceTimesRedrawn() => this with { Settings = Settings with { RedrawServiceTimes = true } };

    public CellOutput Run() => FulfilmentCell.Run(Shop, Faults, Mitigations, Settings);

    /// <summary>The same cell, with everything written down that was said and booked in it.</summary>
    public Minutes Record() => Minutes.Of(ShopFloor.Build(Shop, Faults, Mitigations, Settings));

    /// <summary>When each potential intent of the cohort comes up; run-in excluded.</summary>
    public IReadOnlyList<TimeSpan> Moments()
    {
        var demand = new DemandProcess(
            Shop.Demand, new LocalClock(Shop.Clock.Start), new Streams(Settings.Seed, Settings.Replication));
        var (from, until) = (SimTime.At(Shop.Clock.RunIn), SimTime.At(Shop.Clock.RunIn + Shop.Clock.Cohort));
        var moments = new List<TimeSpan>();
        var moment = demand.Next(intent: 0, SimTime.Zero, until);
        for (var intent = 1; moment < until; moment = demand.Next(intent++, moment, until))
        {
            if (moment >= from)
                moments.Add(moment - SimTime.Zero);
        }
        return moments;
    }
}
