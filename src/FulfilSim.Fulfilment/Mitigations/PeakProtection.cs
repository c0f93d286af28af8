using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Fulfilment.Decisions;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Mitigations;

/// <summary>Keeps the admission queue short: what could not be answered in time is turned away at once and asked to come back.</summary>
[Mitigation("peak-protection", "system", "Limits the admission queue and sheds load while the queue is stale.",
    ActsOn = ["peak-overload"], Hurts = "Buyers at the peak: some are turned away at once and told to come back.")]
public sealed record PeakProtection : Mitigation
{
    /// <summary>Submissions are turned away while the head of the queue has waited longer. Default 8s; from 1ms to 1h.</summary>
    [Basis(Basis.Assumed)]
    public TimeSpan WaitLimit { get; init => field = Require.InRange(value, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1)); } = TimeSpan.FromSeconds(8);

    /// <summary>Submissions that may wait. Default 40; from 0 to 1000000.</summary>
    [Basis(Basis.Assumed)]
    public int QueueLimit { get; init => field = Require.InRange(value, 0, 1_000_000); } = 40;

    /// <summary>When those turned away are asked to come back; each adds up to as much again at random. Default 2min; from 0s to 1d.</summary>
    [Basis(Basis.Assumed)]
    public TimeSpan RetryAfter { get; init => field = Require.InRange(value, TimeSpan.Zero, TimeSpan.FromDays(1)); } = TimeSpan.FromMinutes(2);

    /// <summary>Running cost per order. Default 0: a setting of the entrance.</summary>
    public Cost CostPerOrder { get; init; } = Cost.Of(new Money(0));

    internal override void Install(DecisionPointsBuilder points)
    {
        points.Admission.Add(new Shedding(this));
        points.AddCost(CostPerOrder);
    }

    private sealed class Shedding(PeakProtection options) : IAdmissionRule
    {
        public int Rank => 10;

        public bool Admits(in AdmissionView view, out TimeSpan retryAfter)
        {
            retryAfter = options.RetryAfter;
            return view.QueueLength < options.QueueLimit && view.HeadWait <= options.WaitLimit;
        }
    }
}
