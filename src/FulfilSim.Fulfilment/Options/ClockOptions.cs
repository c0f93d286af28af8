using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Options;

/// <summary>When a terminating study begins, whom it counts, and when it gives up waiting.</summary>
public sealed record ClockOptions
{
    /// <summary>Moment zero with the shop's offset from UTC, e.g. "2017-11-02T00:00:00-02:00". Local hours and dates are meant in this offset.</summary>
    public DateTimeOffset Start { get; init; } = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Ordinary demand before the cohort that fills the pipeline. Default 21d; from 0s to 400d.</summary>
    public TimeSpan RunIn { get; init => field = Require.InRange(value, TimeSpan.Zero, TimeSpan.FromDays(400)); } = TimeSpan.FromDays(21);

    /// <summary>Length of the stretch whose potential intents count. Default 24h; from 1s to 400d.</summary>
    public TimeSpan Cohort { get; init => field = Require.InRange(value, TimeSpan.FromSeconds(1), TimeSpan.FromDays(400)); } = TimeSpan.FromHours(24);

    /// <summary>When the run ends at the latest, counted from moment zero. Default 120d; from 1s to 1000d.</summary>
    public TimeSpan Horizon { get; init => field = Require.InRange(value, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1000)); } = TimeSpan.FromDays(120);

    /// <summary>How long after the promised day a delivery still counts as late and not as failed. Default 14d; from 0s to 200d. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public TimeSpan LateLimit { get; init => field = Require.InRange(value, TimeSpan.Zero, TimeSpan.FromDays(200)); } = TimeSpan.FromDays(14);

    /// <summary>How far an order has to come for its intent to end well; nothing is counted of it beyond. Default delivered: all the way.</summary>
    public Milestone Milestone { get; init; } = Milestone.Delivered;

    /// <summary>
    /// Of an earlier milestone than delivered: an intent that has not reached it so long after its first submission has failed.
    /// Default 1000d: only the horizon counts; from 10ms to 1000d.
    /// </summary>
    public TimeSpan MilestoneWithin
    {
        get;
        init => field = Require.InRange(value, TimeSpan.FromMilliseconds(10), TimeSpan.FromDays(1000));
    } = TimeSpan.FromDays(1000);
}
