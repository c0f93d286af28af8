using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Fulfilment.Decisions;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Mitigations;

/// <summary>The form refuses what is malformed; the buyer mends it at once.</summary>
[Mitigation("strict-input-validation", "data-capture", "Checks fields at submission and asks the buyer to mend what is malformed.",
    ActsOn = ["address-wrong"], Hurts = "Buyers: more friction in the form, and some leave when asked to mend something.")]
public sealed record StrictInputValidation : Mitigation
{
    /// <summary>Share of bad addresses that are malformed in a way a form can see. Default 40%.</summary>
    [Basis(Basis.Assumed, IsEffect = true)]
    public Ratio VisibleRatio { get; init; } = new(0.4);

    /// <summary>Share of malformed fields that are caught. Default 90%.</summary>
    [Basis(Basis.Sourced, "R32 (vendor): 85 to 95 %", IsEffect = true, Low = 0.85, High = 0.95)]
    public Ratio Catches { get; init; } = new(0.9);

    /// <summary>Share of buyers whom the stricter form keeps from buying. Default 0.5%.</summary>
    [Basis(Basis.Assumed)]
    public Ratio Friction { get; init; } = new(0.005);

    /// <summary>Running cost per order. Default 0: a rule in the form.</summary>
    public Cost CostPerOrder { get; init; } = Cost.Of(new Money(0));

    internal override void Install(DecisionPointsBuilder points)
    {
        points.Validation.Add(new Layer(this));
        points.Frictions.Add(new Friction("strict-input-validation", Friction));
        points.AddCost(CostPerOrder);
    }

    private sealed class Layer(StrictInputValidation options) : IValidationLayer
    {
        public string Owner => "strict-input-validation";

        public int Rank => ValidationRank.Form;

        public bool Passes(OrderDraft draft, RandomStream stream, out TimeSpan takes)
        {
            takes = TimeSpan.Zero;
            var isVisible = stream.NextChance(options.VisibleRatio);
            var isCaught = stream.NextChance(options.Catches);
            return !(draft.IsAddressWrong && isVisible && isCaught);
        }
    }
}
