using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Fulfilment.Decisions;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Mitigations;

/// <summary>A reader takes the number off the label; what it cannot read is typed by hand.</summary>
[Mitigation("waybill-ocr", "waybill-carrier", "Reads waybill numbers off the label; the unreadable ones are typed.",
    ActsOn = ["waybill-mis-key"], Hurts = "Nobody; it does nothing for what the courier types wrongly.")]
public sealed record WaybillOcr : Mitigation
{
    /// <summary>Share of numbers read wrongly without notice. Default 0.5%.</summary>
    [Basis(Basis.Assumed, IsEffect = true)]
    public Ratio FieldError { get; init; } = new(0.005);

    /// <summary>Share that cannot be read and is typed. Default 3%.</summary>
    [Basis(Basis.Assumed, IsEffect = true)]
    public Ratio ToManual { get; init; } = new(0.03);

    /// <summary>Running cost per order of the readers. Default unknown.</summary>
    public Cost CostPerOrder { get; init; } = Cost.Unknown;

    internal override void Install(DecisionPointsBuilder points)
    {
        points.WaybillReader.Replace(new Reader(this));
        points.AddCost(CostPerOrder);
    }

    private sealed class Reader(WaybillOcr options) : IWaybillReader
    {
        public bool ReadsRightly(double misKeyRatio, RandomStream stream)
        {
            // The first number is the person's luck, as without the reader; the reader's own come after it.
            var isMisKeyed = stream.NextChance(misKeyRatio);
            var isUnreadable = stream.NextChance(options.ToManual);
            var isMisread = stream.NextChance(options.FieldError);
            return isUnreadable ? !isMisKeyed : !isMisread;
        }
    }
}
