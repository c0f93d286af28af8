using FulfilSim.Live.Journeys;
using FulfilSim.Live.Measuring;
using FulfilSim.Live.Targets;

namespace FulfilSim.Live.Running;

/// <summary>Running systems, one for each arm.</summary>
public interface IDeployments : IAsyncDisposable
{
    /// <summary>Names of all steps of a journey, as requests number them.</summary>
    IReadOnlyList<string> StepNames { get; }

    /// <summary>Index of the step that a submission begins with.</summary>
    int FirstStep { get; }

    /// <summary>Makes a deployment ready for a block: set up the first time, then as before every other block.</summary>
    /// <exception cref="TargetNotReadyException">It could not be made ready.</exception>
    Task PrepareAsync(string arm, int replication, CancellationToken cancellation);

    /// <summary>Opens a deployment for one block.</summary>
    /// <param name="arm">Which one.</param>
    /// <param name="replication">Which block of it, from 0.</param>
    /// <param name="ear">Hears what it says.</param>
    /// <param name="watcher">Sees every request.</param>
    IBlockTarget Open(string arm, int replication, IBuyersEar ear, IRequestWatcher watcher);

    /// <summary>Takes away what the run has made.</summary>
    /// <returns>What could not be taken away.</returns>
    Task<IReadOnlyList<LeftAtArm>> CleanUpAsync(CancellationToken cancellation);
}

/// <summary>A running system during one block.</summary>
public interface IBlockTarget : ITarget
{
    /// <summary>Requests under way.</summary>
    long InFlight { get; }

    /// <summary>Completes, with the reason, when the run cannot go on.</summary>
    Task<string> CannotGoOn { get; }

    /// <summary>Lets what is under way come to its end, gives up what does not, and closes.</summary>
    /// <returns>How many journeys were given up, and what webhooks came.</returns>
    Task<BlockTargetEnd> StopAsync(TimeSpan limit);
}

/// <summary>How a target's block ended.</summary>
/// <param name="GivenUp">Journeys that had not come to their end.</param>
/// <param name="Webhooks">Notices that were received.</param>
public sealed record BlockTargetEnd(long GivenUp, Experiments.Live.WebhookFigures Webhooks);

/// <summary>Something the run has made at a deployment and could not take away.</summary>
public sealed record LeftAtArm(string Arm, LeftBehind Order);
