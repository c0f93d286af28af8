using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Fulfilment.Decisions;

namespace FulfilSim.Fulfilment.Mitigations;

/// <summary>Submissions and charges carry a key; what was seen before is answered, not done again.</summary>
[Mitigation("idempotency-key", "system", "Submissions and charges carry a key, so that a repeat is answered and not done again.",
    ActsOn = ["duplicate-order", "peak-overload"], Hurts = "Nobody among buyers; the key store is one more thing to run.")]
public sealed record IdempotencyKey : Mitigation
{
    /// <summary>Running cost per order of the key store. Default unknown.</summary>
    public Cost CostPerOrder { get; init; } = Cost.Unknown;

    internal override void Install(DecisionPointsBuilder points)
    {
        points.Identity.Replace(new ByKey());
        points.AddCost(CostPerOrder);
    }

    private sealed class ByKey : ISubmissionIdentity
    {
        public bool RecognisesRepeats => true;

        public int ChargeKeyOf(int orderIndex) => orderIndex;
    }
}
