using System.Collections.Concurrent;
using FulfilSim.Actors;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Lives;

namespace FulfilSim.Experiments.Explaining;

/// <summary>Runs cells of a shop and keeps the life of one intent in each.</summary>
/// <param name="intent">Number of a potential intent of the cohort.</param>
public sealed class LifeRunner(long intent) : ICellRunner
{
    private readonly ConcurrentDictionary<string, ArmLife> _lives = new(StringComparer.Ordinal);

    public FinishedCell Run(Scenario scenario, Arm arm, CellSettings settings)
    {
        ArgumentNullException.ThrowIfNull(arm);
        var shop = (ShopScenario)scenario;
        var recorded = LifeRecorder.Record(shop.Shop, shop.Faults, arm.Mitigations, settings, intent);
        _lives[arm.Name] = new(arm, recorded.Life, recorded.Cell.Result);
        return new FinishedCell.OfShop(recorded.Cell);
    }

    /// <summary>The life under an arm whose cell was run.</summary>
    public ArmLife LifeUnder(string arm) => _lives[arm];

    public ICellRunner Watched(Action<Simulation> begin) => throw new NotSupportedException("It watches itself.");
}
