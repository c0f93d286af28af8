using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Fulfilment.Decisions;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Mitigations;

/// <summary>An order whose goods are missing goes to another warehouse that has them.</summary>
[Mitigation("auto-redirect", "redirect", "Sends an order whose goods are missing to another warehouse that has them.",
    ActsOn = ["stock-record-drift"], Hurts = "The other warehouse: load it would not have; some goods there do not fit.")]
public sealed record AutoRedirect : Mitigation
{
    /// <summary>Share of eligible orders for which the other goods will do. Default 60%.</summary>
    [Basis(Basis.Assumed, IsEffect = true)]
    public Ratio AcceptedRatio { get; init; } = new(0.6);

    /// <summary>Running cost per order. Default unknown.</summary>
    public Cost CostPerOrder { get; init; } = Cost.Unknown;

    internal override void Install(DecisionPointsBuilder points)
    {
        points.Redirection.Replace(new ToOther(this));
        points.AddCost(CostPerOrder);
    }

    private sealed class ToOther(AutoRedirect options) : IRedirection
    {
        public bool MayRedirect(RandomStream stream) => stream.NextChance(options.AcceptedRatio);
    }
}
