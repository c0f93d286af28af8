using FulfilSim.Fulfilment.Auditing;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Options;

namespace FulfilSim.Fulfilment.Lives;

/// <summary>Runs a cell and writes down the life of one of its intents.</summary>
public static class LifeRecorder
{
    /// <param name="intent">Number of a potential intent of the cohort.</param>
    /// <exception cref="LawBrokenException">The auditor found a law broken.</exception>
    public static RecordedLife Record(
        ShopOptions shop, IReadOnlyList<FailureMode> faults, IReadOnlyList<Mitigation> mitigations, CellSettings settings, long intent)
    {
        var floor = ShopFloor.Build(shop, faults, mitigations, settings);
        var watcher = LifeWatcher.Attach(floor, shop, intent);
        var cell = FulfilmentCell.Run(shop, floor);
        return new(cell, watcher.Life());
    }
}

/// <summary>A cell, and the life of one intent in it.</summary>
public sealed record RecordedLife(CellOutput Cell, IntentLife Life);
