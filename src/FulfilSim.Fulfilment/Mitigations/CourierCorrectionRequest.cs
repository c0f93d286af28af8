using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Fulfilment.Decisions;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Mitigations;

/// <summary>An agent contacts the courier about every held parcel and demands a correction.</summary>
[Mitigation("courier-correction-request", "waybill-carrier", "An agent asks the courier to correct the number of a held parcel.",
    ActsOn = ["carrier-mis-key", "waybill-mis-key"], Hurts = "Customer service: one more kind of case in its queue.")]
public sealed record CourierCorrectionRequest : Mitigation
{
    /// <summary>Share of requests that lead to a correction. Default 90%.</summary>
    [Basis(Basis.Assumed, IsEffect = true)]
    public Ratio FixedRatio { get; init; } = new(0.9);

    /// <summary>Time the courier takes. Default uniform, 4h to 24h.</summary>
    [Basis(Basis.Assumed)]
    public Distribution FixTime { get; init; } = Uniform.Between(4 * 3600, 24 * 3600);

    internal override void Install(DecisionPointsBuilder points) => points.Mismatch.Replace(new AskCourier(this));

    private sealed class AskCourier(CourierCorrectionRequest options) : IMismatchResponse
    {
        public bool OpensCase => true;

        public bool Corrects(RandomStream stream, out TimeSpan takes)
        {
            var isFixed = stream.NextChance(options.FixedRatio);
            takes = options.FixTime.SampleDuration(ref stream);
            return isFixed;
        }
    }
}
