using System.Diagnostics;
using FulfilSim.Actors.Networks;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Cells;

namespace FulfilSim.Experiments.Cells;

/// <summary>Runs cells of the model that the scenario is posed in.</summary>
public sealed class ModelCellRunner : ICellRunner
{
    public FinishedCell Run(Scenario scenario, Arm arm, CellSettings settings)
    {
        ArgumentNullException.ThrowIfNull(arm);
        ArgumentNullException.ThrowIfNull(settings);
        return scenario switch
        {
            ShopScenario shop => new FinishedCell.OfShop(FulfilmentCell.Run(shop.Shop, shop.Faults, arm.Mitigations, settings)),
            NetworkScenario network => new FinishedCell.OfNetwork(
                NetworkCell.Run(network.NetworkOf(arm), settings.Seed, settings.Replication)),
            _ => throw new UnreachableException($"No model runs {scenario}."),
        };
    }
}
