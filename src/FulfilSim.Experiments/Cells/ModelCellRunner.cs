using System.Diagnostics;
using FulfilSim.Actors;
using FulfilSim.Actors.Networks;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Cells;

namespace FulfilSim.Experiments.Cells;

/// <summary>Runs cells of the model that the scenario is posed in.</summary>
/// <param name="begin">Called with the simulation of a cell before its first delivery. Default: nobody watches.</param>
public sealed class ModelCellRunner(Action<Simulation>? begin = null) : ICellRunner
{
    public ICellRunner Watched(Action<Simulation> begin) => new ModelCellRunner(begin);

    public FinishedCell Run(Scenario scenario, Arm arm, CellSettings settings)
    {
        ArgumentNullException.ThrowIfNull(arm);
        ArgumentNullException.ThrowIfNull(settings);
        return scenario switch
        {
            ShopScenario shop => new FinishedCell.OfShop(FulfilmentCell.Run(
                shop.Shop, shop.Faults, arm.Mitigations, settings, begin, ObjectiveSamples.ReadingsOf(shop.Objectives))),
            NetworkScenario network => new FinishedCell.OfNetwork(
                NetworkCell.Run(network.NetworkOf(arm), settings.Seed, settings.Replication, begin)),
            _ => throw new UnreachableException($"No model runs {scenario}."),
        };
    }
}
