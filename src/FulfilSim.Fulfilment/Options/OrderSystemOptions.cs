using FulfilSim.Actors.Stations;
using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Options;

/// <summary>The shop's order system: an admission queue before workers, and what it waits for afterwards.</summary>
public sealed record OrderSystemOptions
{
    /// <summary>Submissions handled at the same time. Default 4; from 1 to 100000.</summary>
    public int Workers { get; init => field = Require.InRange(value, 1, 100_000); } = 4;

    /// <summary>Submissions that may wait; further ones are refused. Default 400; from 0 to 10000000.</summary>
    public int QueueCapacity { get; init => field = Require.InRange(value, 0, 10_000_000); } = 400;

    /// <summary>Which submission is handled next. Default fifo; all have the same rank, so priorities change nothing.</summary>
    public QueueDiscipline Discipline { get; init; }

    /// <summary>What CoDel takes for too long, where that is the discipline; whom it sheds is asked to come back.</summary>
    public CoDelOptions CoDel { get; init; } = new();

    /// <summary>Work a submission takes. Default lognormal, mean 800ms, p99 3s. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public Distribution ServiceTime { get; init; } = Lognormal.WithMeanAndQuantile(0.8, 0.99, 3);

    /// <summary>How well <see cref="ServiceTime"/> is known. Default assumed: then no capacity is planned with it unless asked for.</summary>
    public Basis ServiceTimeBasis { get; init; }

    /// <summary>How long a charge may go unanswered before it counts as failed. Default 30s; from 100ms to 1h. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public TimeSpan ChargeTimeout
    {
        get;
        init => field = Require.InRange(value, TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1));
    } = TimeSpan.FromSeconds(30);

    /// <summary>How long an order may stay unpaid before it is cancelled and its stock released. Default 7d; from 1min to 60d. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public TimeSpan PaymentDeadline { get; init => field = Require.InRange(value, TimeSpan.FromMinutes(1), TimeSpan.FromDays(60)); } = TimeSpan.FromDays(7);

    /// <summary>
    /// How long an order whose goods were not found waits for the next delivery from the supplier. Default 5d; from
    /// 0s to 60d. Basis: assumed.
    /// </summary>
    [Basis(Basis.Assumed)]
    public TimeSpan BackorderLimit { get; init => field = Require.InRange(value, TimeSpan.Zero, TimeSpan.FromDays(60)); } = TimeSpan.FromDays(5);

    /// <summary>One-way time of a message between the order system and its partners. Default constant 50ms. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public Distribution LinkLatency { get; init; } = Constant.Of(0.05);
}
