namespace FulfilSim.Experiments.Live;

/// <summary>What was measured of the requests of one step. A request counts when its answer was read, or when it was given up.</summary>
public sealed record StepFigures
{
    /// <summary>As the journey has it.</summary>
    public required string Name { get; init; }

    /// <summary>How the requests came out.</summary>
    public VerdictCounts Verdicts { get; init; } = new();

    /// <summary>Answers by status, in rising order; 0 stands for no answer.</summary>
    public IReadOnlyList<StatusCount> Statuses { get; init; } = [];

    /// <summary>
    /// From the moment a request was to be sent to its end: what a buyer feels, who does not care why the sender was busy.
    /// Requests without an answer in time count with the time that was waited; those that were given up or whose connection
    /// broke are left out, as they say nothing of how long an answer takes.
    /// </summary>
    public DurationFigures FromIntended { get; init; } = DurationFigures.None;

    /// <summary>From the moment it was sent. What this is less than <see cref="FromIntended"/> is hidden from whoever measures from here.</summary>
    public DurationFigures FromSent { get; init; } = DurationFigures.None;

    /// <summary>Bytes of answers' bodies.</summary>
    public long BytesIn { get; init; }

    /// <summary>The same step, measured by several machines.</summary>
    internal static StepFigures Merge(IReadOnlyList<StepFigures> parts) => new()
    {
        Name = parts[0].Name,
        Verdicts = parts.Select(part => part.Verdicts).Aggregate((left, right) => left + right),
        Statuses =
        [
            .. from part in parts
               from status in part.Statuses
               group status.Count by status.Status into same
               orderby same.Key
               select new StatusCount(same.Key, same.Sum()),
        ],
        FromIntended = DurationFigures.Merge(parts.Select(part => part.FromIntended)),
        FromSent = DurationFigures.Merge(parts.Select(part => part.FromSent)),
        BytesIn = parts.Sum(part => part.BytesIn),
    };
}

/// <summary>Answers of one status.</summary>
/// <param name="Status">As HTTP numbers them; 0 for no answer.</param>
/// <param name="Count">Requests.</param>
public readonly record struct StatusCount(int Status, long Count);
