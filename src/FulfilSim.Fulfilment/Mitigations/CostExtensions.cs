using FulfilSim.Fulfilment.Decisions;

namespace FulfilSim.Fulfilment.Mitigations;

internal static class CostExtensions
{
    /// <summary>Enters a running cost per order; an unknown one is left to the break-even.</summary>
    public static void AddCost(this DecisionPointsBuilder points, Cost perOrder)
    {
        if (perOrder.IsKnown && perOrder.Amount.Cents != 0)
            points.Costs.Add(new RunningCost(points.Owner, perOrder.Amount.Cents));
    }
}
