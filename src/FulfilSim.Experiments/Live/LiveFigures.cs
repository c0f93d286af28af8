using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Live;

/// <summary>
/// What a live run has to say of one block beside what became of the intents: requests, the generator's own health,
/// thresholds. Counts are of what was intended after the warm-up, unless they say otherwise.
/// </summary>
public sealed record LiveFigures
{
    /// <summary>How the block ended.</summary>
    public LiveEnding Ending { get; init; }

    /// <summary>Why the block could not go on, a sentence; empty where it could.</summary>
    public string WhyNot { get; init; } = "";

    /// <summary>Load machines that shared the block.</summary>
    public int Machines { get; init; } = 1;

    /// <summary>Number of the first intent that counts, among those of all machines; 0 where none came.</summary>
    public long FirstIntent { get; init; }

    /// <summary>Length of the counted part, from the end of the warm-up to the block's end; of several machines the longest.</summary>
    public long CountedTicks { get; init; }

    /// <summary>Steps of the journey, in its order; none where buyers met the simulated shop.</summary>
    public IReadOnlyList<StepFigures> Steps { get; init; } = [];

    /// <summary>How the schedule was kept.</summary>
    public SendFigures Sends { get; init; } = SendFigures.None;

    /// <summary>The buyers' waits.</summary>
    public WaitFigures Waits { get; init; } = WaitFigures.None;

    /// <summary>How the load went over time.</summary>
    public LoadSeries Series { get; init; } = LoadSeries.None;

    /// <summary>Requests of the warm-up, which count nowhere else.</summary>
    public long WarmUpRequests { get; init; }

    /// <summary>Sends of the warm-up, made or missed.</summary>
    public long WarmUpSends { get; init; }

    /// <summary>Intents that came up in the warm-up.</summary>
    public long WarmUpIntents { get; init; }

    /// <summary>Whether the generator kept up.</summary>
    public HealthVerdict Health { get; init; } = new();

    /// <summary>In the scenario's order.</summary>
    public IReadOnlyList<ThresholdFigures> Thresholds { get; init; } = [];

    /// <summary>Notices of the running system.</summary>
    public WebhookFigures Webhooks { get; init; } = WebhookFigures.None;

    /// <summary>Journeys given up at the end, since their intents were decided or the deadline had come.</summary>
    public long GivenUp { get; init; }

    /// <summary>What clean-up could not take away again.</summary>
    public long LeftBehind { get; init; }

    /// <summary>One block that several machines have shared. Counts add up, of health and endings the worst counts.</summary>
    /// <param name="parts">One for each machine; they have the same steps and thresholds.</param>
    public static LiveFigures Merge(IReadOnlyList<LiveFigures> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        Require.NotEmpty(parts, nameof(parts));
        return new()
        {
            Ending = parts.Max(part => part.Ending),
            Machines = parts.Sum(part => part.Machines),
            FirstIntent = parts.Min(part => part.FirstIntent),
            CountedTicks = parts.Max(part => part.CountedTicks),
            Steps = [.. Aligned(parts, part => part.Steps, step => step.Name).Select(StepFigures.Merge)],
            Sends = SendFigures.Merge([.. parts.Select(part => part.Sends)]),
            Waits = WaitFigures.Merge([.. parts.Select(part => part.Waits)]),
            Series = LoadSeries.Beside([.. parts.Select(part => part.Series)]),
            WarmUpRequests = parts.Sum(part => part.WarmUpRequests),
            WarmUpSends = parts.Sum(part => part.WarmUpSends),
            WarmUpIntents = parts.Sum(part => part.WarmUpIntents),
            Health = HealthVerdict.Worst(parts.Select(part => part.Health)),
            Thresholds = [.. Aligned(parts, part => part.Thresholds, threshold => threshold.Measure).Select(ThresholdFigures.Merge)],
            Webhooks = WebhookFigures.Merge([.. parts.Select(part => part.Webhooks)]),
            GivenUp = parts.Sum(part => part.GivenUp),
            LeftBehind = parts.Sum(part => part.LeftBehind),
        };
    }

    /// <summary>What stands at the same place in all parts: names may repeat, places do not.</summary>
    private static IEnumerable<IReadOnlyList<T>> Aligned<T>(
        IReadOnlyList<LiveFigures> parts, Func<LiveFigures, IReadOnlyList<T>> of, Func<T, string> nameOf)
    {
        var first = of(parts[0]);
        foreach (var part in parts)
            Invariant.Holds(of(part).Select(nameOf).SequenceEqual(first.Select(nameOf)));
        return first.Select((_, place) => parts.Select(part => of(part)[place]).ToList());
    }
}
