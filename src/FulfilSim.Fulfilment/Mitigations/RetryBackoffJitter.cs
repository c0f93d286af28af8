using FulfilSim.Actors.Retrying;
using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Fulfilment.Decisions;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Mitigations;

/// <summary>A charge that was not taken in is tried again, after waits that double and are drawn at random below their bound.</summary>
[Mitigation("retry-backoff-jitter", "system", "Tries a charge again after growing, random waits.",
    ActsOn = ["pay-gateway-outage"], Hurts = "The gateway: every retry is load on it; without idempotency-key a buyer can be charged twice.")]
public sealed record RetryBackoffJitter : Mitigation
{
    /// <summary>Tries after the first. Default 4; from 1 to 10.</summary>
    [Basis(Basis.Assumed)]
    public int RetriesMax { get; init => field = Require.InRange(value, 1, 10); } = 4;

    /// <summary>Bound of the first wait; doubles for each further one. Default 15s; from 1ms to 1h.</summary>
    [Basis(Basis.Assumed)]
    public TimeSpan BackoffBase
    {
        get;
        init => field = Require.InRange(value, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1));
    } = TimeSpan.FromSeconds(15);

    /// <summary>Largest bound. Default 10min; from 1ms to 1d.</summary>
    [Basis(Basis.Assumed)]
    public TimeSpan BackoffMax { get; init => field = Require.InRange(value, TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(1)); } = TimeSpan.FromMinutes(10);

    /// <summary>Running cost per order. Default 0: a setting of the client.</summary>
    public Cost CostPerOrder { get; init; } = Cost.Of(new Money(0));

    internal override void Install(DecisionPointsBuilder points)
    {
        points.ChargeRetry.Replace(new FullJitter(this));
        points.AddCost(CostPerOrder);
    }

    /// <summary>Exponential bounds with full jitter.</summary>
    private sealed class FullJitter(RetryBackoffJitter options) : IChargeRetry
    {
        private readonly RetryPolicy _policy = new(new()
        {
            Max = options.RetriesMax,
            Base = options.BackoffBase,
            Cap = options.BackoffMax,
            Growth = BackoffGrowth.Exponential,
            Jitter = Jitter.Full,
        });

        public bool TryNext(int retriesSoFar, RandomStream stream, out TimeSpan wait)
        {
            var unlimited = default(CallerAccount);
            wait = _policy.WaitBefore(retriesSoFar, options.BackoffBase, ref stream);
            return _policy.MayRetry(retriesSoFar, ref unlimited);
        }
    }
}
