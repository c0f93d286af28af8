using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Fulfilment.Decisions;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Mitigations;

/// <summary>Looks the address up in reference data before the order is accepted.</summary>
[Mitigation("address-verify", "data-capture", "Looks the address up in reference data and asks the buyer about what is not found.",
    ActsOn = ["address-wrong"], Hurts = "Buyers with a right but unlisted address: they are asked for nothing, and some leave.")]
public sealed record AddressVerify : Mitigation
{
    /// <summary>Share of bad addresses that are caught. Default 70%.</summary>
    [Basis(Basis.Sourced, "R12 R32 (vendors): 60 to 80 %, others 30 %", IsEffect = true, Low = 0.3, High = 0.8)]
    public Ratio Catches { get; init; } = new(0.7);

    /// <summary>Share of right addresses that are questioned. Default 3%.</summary>
    [Basis(Basis.Sourced, "R12 (vendor): 2 to 5 %")]
    public Ratio FalseAlarms { get; init; } = new(0.03);

    /// <summary>Time of a look-up, without capacity. Default uniform, 50ms to 200ms.</summary>
    [Basis(Basis.Sourced, "R12 (vendor)")]
    public Distribution LookUpTime { get; init; } = Uniform.Between(0.05, 0.2);

    /// <summary>Price of a look-up. Default unknown.</summary>
    public Cost CostPerOrder { get; init; } = Cost.Unknown;

    internal override void Install(DecisionPointsBuilder points)
    {
        points.Validation.Add(new Layer(this));
        points.AddCost(CostPerOrder);
    }

    private sealed class Layer(AddressVerify options) : IValidationLayer
    {
        public string Owner => "address-verify";

        public int Rank => ValidationRank.LookUp;

        public bool Passes(OrderDraft draft, RandomStream stream, out TimeSpan takes)
        {
            var isCaught = stream.NextChance(options.Catches);
            var isFalseAlarm = stream.NextChance(options.FalseAlarms);
            takes = options.LookUpTime.SampleDuration(ref stream);
            return !(draft.IsAddressWrong ? isCaught : isFalseAlarm && !draft.IsConfirmed);
        }
    }
}
