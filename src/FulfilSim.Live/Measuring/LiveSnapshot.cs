using FulfilSim.Experiments.Live;
using FulfilSim.Live.Thresholds;

namespace FulfilSim.Live.Measuring;

/// <summary>How a block stands, as it is shown while it runs.</summary>
public sealed record LiveSnapshot
{
    /// <summary>Rates and quantiles are of the last so many seconds.</summary>
    public const int WindowSeconds = 10;

    public required BlockHead Block { get; init; }

    /// <summary>Since the block began.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Until the last intent is to come, not below zero.</summary>
    public TimeSpan Left => Block.Length > Elapsed ? Block.Length - Elapsed : TimeSpan.Zero;

    /// <summary>What is seen does not count.</summary>
    public bool IsWarmUp { get; init; }

    /// <summary>The last intent has come; what is under way is awaited.</summary>
    public bool IsLoadOver { get; init; }

    public required IntentSnapshot Intents { get; init; }

    public required SendSnapshot Sends { get; init; }

    /// <summary>In the journey's order.</summary>
    public IReadOnlyList<StepSnapshot> Steps { get; init; } = [];

    /// <summary>In the scenario's order.</summary>
    public IReadOnlyList<ThresholdState> Thresholds { get; init; } = [];

    /// <summary>Whether the generator has kept up so far.</summary>
    public HealthVerdict Health { get; init; } = new();

    /// <summary>Requests under way.</summary>
    public long InFlight { get; init; }

    /// <summary>Buyers who wait for something.</summary>
    public long Waiting { get; init; }
}

/// <summary>Which block it is.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Count">Blocks of the run.</param>
/// <param name="Arm">Which arm is under load.</param>
/// <param name="Length">From the begin to the moment at which the last intent is to come.</param>
public sealed record BlockHead(int Number, int Count, string Arm, TimeSpan Length);

/// <summary>Intents since the end of the warm-up; in the warm-up, since the begin.</summary>
/// <param name="Arisen">That came up.</param>
/// <param name="Decided">Of those, decided.</param>
/// <param name="Failed">Of those, failed.</param>
/// <param name="FailureRatio">Failed over decided ones that a failure rate is of, 0 to 1; 0 when there are none.</param>
public sealed record IntentSnapshot(long Arisen, long Decided, long Failed, double FailureRatio)
{
    /// <summary>Not decided yet.</summary>
    public long Open => Arisen - Decided;
}

/// <summary>How the schedule is kept.</summary>
/// <param name="PerSecond">Sends a second, over the window.</param>
/// <param name="LagP99">How late they were, over the window.</param>
/// <param name="Late">Late ones, since the end of the warm-up.</param>
/// <param name="Missed">Sends that were not made, since the end of the warm-up.</param>
public sealed record SendSnapshot(double PerSecond, TimeSpan LagP99, long Late, long Missed);

/// <summary>Requests of one step.</summary>
/// <param name="Name">As the journey has it.</param>
/// <param name="PerSecond">Requests a second, over the window.</param>
/// <param name="P50">From the intended moment, over the window.</param>
/// <param name="P95">From the intended moment, over the window.</param>
/// <param name="P99">From the intended moment, over the window.</param>
/// <param name="Shed">Turned away with 429 or 503, since the end of the warm-up.</param>
/// <param name="Errors">With a wrong answer, a late one, or none, since the end of the warm-up.</param>
public sealed record StepSnapshot(string Name, double PerSecond, TimeSpan P50, TimeSpan P95, TimeSpan P99, long Shed, long Errors);

/// <summary>Sees how a block stands.</summary>
public interface ISnapshotWatcher
{
    /// <summary>Once a second, from one thread at a time.</summary>
    void See(LiveSnapshot snapshot);

    /// <summary>A sentence that whoever watches should know.</summary>
    void Warn(string sentence)
    {
    }
}
